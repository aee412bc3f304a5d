import path from 'node:path'
import { addressOf } from '@/lib/check/address'
import { incomplete } from '@/lib/check/incomplete'
import { didYouMean, nearest } from '@/lib/check/nearest'
import { nearestFile, whereFilesAre } from '@/lib/check/nearest-file'
import type { CheckedFile, Rule } from '@/lib/check/rule'
import { missingLinks, type SiteLink, siteLinks } from '@/lib/check/site-links'

const ABOUT = '---\ntitle: About us\ntype: landing\nsummary: Who we are.\nsections: []\n---\n'

export const linkMissing: Rule = {
  id: 'link/missing',
  severity: 'error',
  isDrawnAnyway: true,
  summary: 'A link leads to a page or file of this site, to the legacy origin, or elsewhere.',
  why: 'A visitor who follows it finds nothing. The address of a page starts at the folder `content`: `/about/` is `content/about/_index.md`. A link without a slash at its start begins at the address of its own page. A page that is not here is looked for at the `legacy_origin` of `site.yaml`, if there is one.',
  examples: [
    {
      within: 'text',
      wrong: 'Read [who we are](⟦/abuot/⟧).',
      finding: 'There is no page at "/abuot/". Did you mean "/about/"?',
      right: 'Read [who we are](/about/).',
      beside: { 'about.md': ABOUT },
    },
    {
      within: 'text',
      wrong: 'Read [who we are](⟦../abuot/_index.md⟧).',
      finding:
        'There is no content file at "../abuot/_index.md". Did you mean "../about/_index.md"?',
      right: 'Read [who we are](../about/_index.md).',
      name: 'team/_index.md',
      beside: { 'about/_index.md': ABOUT },
    },
    {
      within: 'text',
      wrong: 'Read [our report](⟦raport.pdf⟧).',
      finding:
        'There is no file "raport.pdf" beside this page or in content/media. Did you mean "report.pdf"?',
      right: 'Read [our report](report.pdf).',
      beside: { 'report.pdf': '%PDF-' },
    },
  ],
  *site(pages, settings) {
    const there = pages.filter((page) => page.isPublished)
    const hidden = new Set(pages.flatMap((page) => (page.isPublished ? [] : page.address)))
    for (const { page, link } of siteLinks(pages, settings, missingLinks)) {
      // A page that is not public has a rule of its own.
      if (hidden.has(missingPage(link) ?? '')) continue
      if (incomplete(link, link.document.text)) continue
      yield { page, reason: reasonFor(link, there), span: link.span }
    }
  },
}

/** The address of the page that a link leads to, and that visitors do not find. */
export function missingPage({ destination: { page, source } }: SiteLink): string | undefined {
  return source === undefined ? page : addressOf(source)
}

/** A name with the ending of a file; web addresses that end with a dot and a number are none. */
const FILE = /\.(?!html?$)[a-z][a-z0-9]{1,4}$/i

function reasonFor(link: SiteLink, pages: readonly CheckedFile[]): string {
  const { written, path: name, document, destination } = link
  if (destination.source !== undefined) {
    const folder = path.posix.dirname(document.source)
    const sources = pages.flatMap(({ document: other }) => {
      if (!other) return []
      return name.startsWith('/') ? `/${other.source}` : path.posix.relative(folder, other.source)
    })
    return `There is no content file at "${written}".${didYouMean(name, sources)}`
  }
  if (FILE.test(name) && document.address !== undefined) {
    return `There is no file "${name}"${whereFilesAre(name)}.${nearestFile(document, name)}`
  }
  return `There is no page at "${written}".${nearestPage(name, destination.page ?? name, pages)}`
}

/** Slashes are no letters that could be mistaken: "/b/" is not nearly "/a/". */
function nearestPage(written: string, address: string, pages: readonly CheckedFile[]): string {
  const bare = (text: string) => text.replace(/^\/|\/$/g, '')
  const known = pages.map((page) => bare(page.address))
  // Without a slash at its start, an address begins at that of its page.
  const fromRoot = bare(written)
  const guess = known.includes(fromRoot) ? fromRoot : nearest(bare(address), known)
  return guess ? ` Did you mean "/${guess}/"?` : ''
}
