import { isMap } from 'yaml'
import type { Rule } from '@/lib/check/rule'

/** Without this rule, such a page has a finding for each of its keys, and none that says why. */
export const pageType: Rule = {
  id: 'page/type',
  severity: 'error',
  summary: 'A page is a landing page: it is made of sections.',
  why: 'Only landing pages are drawn. Other kinds of pages of a Hugo site, such as posts and people, cannot be in the content folder yet: visitors would find an empty page.',
  examples: [
    {
      wrong: '---\n⟦title⟧: Our first year\ntags: [news]\n---\n\nIt was a good one.\n',
      finding:
        'This page has no sections, and only pages that are made of sections are drawn. Write "type: landing" and "sections:", or move the file out of the content folder.',
      right:
        '---\ntitle: Our first year\ntype: landing\nsummary: A page.\nsections:\n  - block: markdown\n    content:\n      text: It was a good one.\n---\n',
    },
  ],
  *yaml({ document, base }) {
    // The settings of the site are no page: they start where their file does.
    if (base === 0 || document.errors.length > 0 || !isMap(document.contents)) return
    const { contents } = document
    const type = String(contents.get('type') ?? '').toLowerCase()
    if (contents.has('sections') || type === 'landing' || contents.has('<<')) return
    const [first] = contents.items
    const [start, end] = (first?.key as { range?: [number, number] } | undefined)?.range ?? [0, 0]
    yield {
      reason:
        'This page has no sections, and only pages that are made of sections are drawn. Write "type: landing" and "sections:", or move the file out of the content folder.',
      span: { start: base + start, end: base + end },
    }
  },
}
