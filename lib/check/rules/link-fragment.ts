import { nearest, oneOf } from '@/lib/check/nearest'
import { pageAnchors } from '@/lib/check/page-anchors'
import type { CheckedFile, CheckedSettings, Rule } from '@/lib/check/rule'
import { fragmentLinks, type SiteLink, siteLinks } from '@/lib/check/site-links'
import { partWithin } from '@/lib/check/written'
import { isFrameId } from '@/lib/content/ids'

const ABOUT =
  '---\ntitle: About us\ntype: landing\nsummary: One sentence.\nsections:\n  - id: team\n  - id: history\n---\n'

/** A fragment that names nothing leaves the visitor at the top of the page (HTML, 7.4.6.3). */
export const linkFragment: Rule = {
  id: 'link/fragment',
  severity: 'error',
  isDrawnAnyway: true,
  summary: 'A link to a place on a page leads to something that is there.',
  why: 'What stands behind `#` is the `id` of a section, the words of a heading in a text (`## Our team` is `#our-team`), or that of a figure (`#figure-…`). If the page does not have it, the visitor stays at the top and has to search.',
  examples: [
    {
      within: 'text',
      wrong: 'Meet [our team](/about/⟦#taem⟧).',
      finding: 'There is no "#taem" on the page /about/. Did you mean "#team"?',
      right: 'Meet [our team](/about/#team).',
      beside: { 'about.md': ABOUT },
    },
    {
      within: 'text',
      wrong: 'See [the prices](⟦#costs⟧).\n\n## Prices\n\nNone.',
      finding: 'There is no "#costs" on this page. It has "#prices".',
      right: 'See [the prices](#prices).\n\n## Prices\n\nNone.',
    },
    {
      within: 'text',
      wrong: 'See [the prices](⟦#prices⟧).',
      finding:
        'There is no "#prices" on this page. Give a section this id, or write a heading of these words.',
      right: 'See the prices.',
    },
    {
      within: 'settings',
      wrong: 'button:\n  label: Prices\n  url: "⟦#prices⟧"',
      finding: 'There is no "#prices" on any page. Write the address of its page before it.',
      right: 'button:\n  label: Prices\n  url: /prices/#all',
      beside: {
        'prices.md':
          '---\ntitle: Prices\ntype: landing\nsummary: One sentence.\nsections:\n  - id: all\n---\n',
      },
    },
  ],
  *site(pages, settings) {
    const published = pages.filter(({ isPublished }) => isPublished)
    const byAddress = new Map(published.map((page) => [page.address, page]))
    for (const { page, link } of siteLinks(pages, settings, fragmentLinks)) {
      if (isEverywhere(link.fragment)) continue
      const reason =
        link.destination.kind === 'fragment'
          ? onItsOwnPage(page, link.fragment, published)
          : onAnotherPage(link, byAddress.get(link.destination.page ?? ''))
      if (reason) yield { page, reason, span: fragmentSpan(link) }
    }
  },
}

/** The top of the page, words of it (URL Fragment Text Directives), and the frame are on every page. */
function isEverywhere(fragment: string): boolean {
  return /^top$/i.test(fragment) || fragment.startsWith(':~:') || isFrameId(fragment)
}

function onItsOwnPage(page: CheckedSettings, fragment: string, all: readonly CheckedFile[]) {
  if (page.document?.address !== undefined) return missing(fragment, page, 'this page')
  // A link of the frame stands on every page.
  return all.some((one) => !missing(fragment, one, ''))
    ? undefined
    : `There is no "#${fragment}" on any page. Write the address of its page before it.`
}

function onAnotherPage({ fragment }: SiteLink, target: CheckedFile | undefined) {
  return target && missing(fragment, target, `the page ${target.address}`)
}

function missing(fragment: string, { document }: CheckedSettings, where: string) {
  // What a page has that could not be read, nobody knows.
  if (!document) return undefined
  const { ids } = pageAnchors(document)
  if (ids.has(fragment)) return undefined
  const guess = nearest(fragment, ids)
  const advice = guess ? `Did you mean "#${guess}"?` : whatThereIs([...ids])
  return `There is no "#${fragment}" on ${where}. ${advice}`
}

function whatThereIs(ids: readonly string[]): string {
  return ids.length === 0 || ids.length > 8
    ? 'Give a section this id, or write a heading of these words.'
    : `It has ${oneOf(ids.map((id) => `#${id}`)).replace(' or ', ' and ')}.`
}

function fragmentSpan({ document, written, span }: SiteLink) {
  const part = { start: written.indexOf('#'), end: written.length }
  return partWithin(document.text, span, written, part) ?? span
}
