import { colours } from '@/lib/brand/colours'
import { manifest } from '@/lib/brand/manifest'
import { directionOf } from '@/lib/content/direction'
import type { Site } from '@/lib/content/types'
import { hostFiles } from '@/lib/hosts'
import { fullAddress } from '@/lib/percent'
import { redirectPages, redirectsOf } from '@/lib/redirects'

interface Options {
  site: Site
  pages: Parameters<typeof redirectsOf>[0]
  basePath: string
  /** The origin that the site is served from. */
  origin: string
}

/** The files of the site that belong to no page: its manifest, what makes old addresses lead to new ones, and what hosts read. */
export function siteFiles({ site, pages, basePath, origin }: Options): Map<string, string> {
  const redirects = redirectsOf(pages)
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
    ...redirectPages(redirects, {
      language,
      basePath,
      absoluteAddress: (address) => fullAddress(address, origin, basePath),
    }),
    ...hostFiles({ redirects, basePath, origin }),
  ])
}
