import { allOf, didYouMean } from '@/lib/check/nearest'
import type { Rule } from '@/lib/check/rule'
import { slipOf } from '@/lib/check/slip'
import { blocks } from '@/lib/schema/blocks'

const names = blocks.map((block) => block.name)
const known = ` Blocks are ${allOf(names)}.`

export const schemaUnknownBlock: Rule = {
  id: 'schema/unknown-block',
  severity: 'error',
  summary: 'The block of a section is one that can be drawn.',
  why: 'The block says how a section is drawn, and which keys it has. To keep a section in the file without drawing it, choose a block that is there and write `demo: true`.',
  examples: [
    {
      within: 'section',
      wrong: '- block: ⟦markdwon⟧\n  content:\n    title: Hello',
      finding: 'There is no block "markdwon". Did you mean "markdown"?',
      right: '- block: markdown\n  content:\n    title: Hello',
      isFixed: true,
    },
    {
      within: 'section',
      wrong: '- block: ⟦testimonials⟧\n  content:\n    title: Hello',
      finding: `There is no block "testimonials".${known}`,
      right: '- block: markdown\n  content:\n    title: Hello',
    },
    {
      within: 'section',
      wrong: '- block: ⟦[markdown]⟧\n  content:\n    title: Hello',
      finding: `The block of a section is one word.${known}`,
      right: '- block: markdown\n  content:\n    title: Hello',
    },
  ],
  *document({ visits }) {
    for (const visit of visits) {
      if (visit.kind !== 'unknown-block') continue
      const { name, span } = visit
      const guess = didYouMean(name, names) || known
      const what =
        name === '' ? 'The block of a section is one word.' : `There is no block "${name}".`
      const meant = slipOf(name, names)
      yield {
        reason: what + guess,
        span,
        ...(meant ? { edits: [{ ...span, text: meant }] } : {}),
      }
    }
  },
}
