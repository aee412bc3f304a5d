import type { ContentDocument, Rule } from '@/lib/check/rule'
import { isEmpty } from '@/lib/check/visit'

export const pageDescription: Rule = {
  id: 'page/description',
  severity: 'warning',
  summary: 'A page says in a sentence what it is about.',
  why: 'Search engines and shared links show the sentence below the title: the `summary` of the page, else its `description`, else the first subtitle. A page without any of them shows the sentence of the whole site, like all others.',
  examples: [
    {
      wrong:
        '---\n⟦title⟧: Team\ntype: landing\nsections:\n  - content: { title: We are ten }\n---\n',
      finding:
        'This page says nowhere in a sentence what it is about. Write one for search results and shared links: summary: …',
      right:
        '---\ntitle: Team\ntype: landing\nsummary: Who we are.\nsections:\n  - content: { title: We are ten }\n---\n',
    },
  ],
  *document(document) {
    const { tree, address } = document
    // The home page says what the site says; and where sections are missing, that comes first.
    if (address === undefined || address === '/') return
    if (tree.entries.get('sections')?.value.kind !== 'list' || !isWritten(document, 'title')) return
    if (['summary', 'description'].some((key) => isWritten(document, key))) return
    if (
      document.visits.some(
        (visit) => visit.kind === 'value' && /^sections\.\d+\.content\.subtitle$/.test(visit.path),
      )
    )
      return
    yield {
      reason:
        'This page says nowhere in a sentence what it is about. Write one for search results and shared links: summary: …',
      span: tree.entries.get('title')?.key ?? { start: tree.span.start, end: tree.span.start },
    }
  },
}

function isWritten({ tree }: ContentDocument, key: string): boolean {
  const value = tree.entries.get(key)?.value
  return value !== undefined && !isEmpty(value)
}
