import { toText } from '@/lib/check/coerce'
import { type Rule, valuesOf } from '@/lib/check/rule'

/** An `id` must not contain white space (HTML, 3.2.6); links to it would need escapes for the rest. */
export const sectionId: Rule = {
  id: 'section/id',
  severity: 'error',
  summary: 'The id of a section can be linked to.',
  why: 'An id becomes the end of an address (`/page/#our-prices`), and there a space is no space. HTML does not allow it either (HTML, 3.2.6).',
  examples: [
    {
      within: 'section',
      wrong: '- id: ⟦Our Prices⟧\n  content:\n    title: Hello',
      finding: 'An id has no spaces, and this one is "Our Prices". Write "our-prices".',
      right: '- id: our-prices\n  content:\n    title: Hello',
    },
    {
      within: 'section',
      wrong: '- id: ⟦"#prices"⟧\n  content:\n    title: Hello',
      finding: 'The "#" belongs to links, not to the id. Write "prices".',
      right: '- id: prices\n  content:\n    title: Hello',
    },
  ],
  *document(document) {
    for (const { tree } of valuesOf(document, 'identifier')) {
      if (tree.kind !== 'scalar') continue
      const id = toText(tree)
      if (id.startsWith('#')) {
        const reason = `The "#" belongs to links, not to the id. Write "${id.slice(1)}".`
        yield { reason, span: tree.span }
        continue
      }
      if (!/\s/.test(id)) continue
      const suggestion = id.trim().replace(/\s+/g, '-').toLowerCase()
      yield {
        reason: `An id has no spaces, and this one is "${id}". Write "${suggestion}".`,
        span: tree.span,
      }
    }
  },
}
