import { colours } from '@/lib/brand/colours'
import { manifest } from '@/lib/brand/manifest'
import { directionOf } from '@/lib/content/direction'
import type { Site } from '@/lib/content/types'
import { fullAddress } from '@/lib/percent'
import { redirectFiles } from '@/lib/redirects'

interface Options {
  site: Site
  pages: Parameters<typeof redirectFiles>[0]['pages']
  basePath: string
  /** The origin that the site is served from. */
  origin: string
}

/** The files of the site that belong to no page: its manifest, and what makes old addresses lead to new ones. */
export function siteFiles({ site, pages, basePath, origin }: Options): Map<string, string> {
  const { name, long_name: longName, language, description } = site
  return new Map([
    [
      'manifest.webmanifest',
      manifest({
        name,
        longName,
        language,
        direction: directionOf(language),
        basePath,
        description,
        colours: { background: colours.paper.light, theme: colours.accent.light },
      }),
    ],
    ...redirectFiles({
      pages,
      language,
      basePath,
      absoluteAddress: (address) => fullAddress(address, origin, basePath),
    }),
  ])
}
