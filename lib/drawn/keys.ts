import { keyOf } from '@/lib/cache'
import { targetOf, waysTo } from '@/lib/content/neighbours'
import type { Page, Site } from '@/lib/content/types'
import type { Environment } from '@/lib/environment'

/** All that finished pages are made from. */
export interface Sources {
  /** The data of all pages, and of the site, as they are drawn. */
  pages: readonly Page[]
  site: Site
  environment: Environment
  /** A hash of the code that draws and finishes them. */
  code: string
}

/**
 * What each finished page is kept under, by its address: a hash of everything that can show on it, in HTML as in its Markdown
 * twin. Of other pages that is what links and breadcrumbs know (`lib/content/neighbours`).
 */
export function keysOf({ pages, site, environment, code }: Sources): ReadonlyMap<string, string> {
  const { contentDir, basePath, siteUrl, isPreview } = environment
  const { version, arch, platform } = process
  const common = keyOf(
    Buffer.from(code),
    // A part of the environment that is left out here is a mistake that the compiler finds.
    [
      { version, arch, platform },
      { contentDir, basePath, siteUrl, isPreview } satisfies Environment,
      site,
      pages.map(targetOf),
    ],
  )
  const ways = waysTo(pages)
  return new Map(
    pages.map((page) => [
      page.address,
      keyOf(Buffer.from(JSON.stringify(page)), [common, ways.get(page)]),
    ]),
  )
}
