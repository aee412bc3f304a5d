import { didYouMean, oneOf } from '@/lib/check/nearest'
import type { Rule } from '@/lib/check/rule'
import { blocks } from '@/lib/schema/blocks'

export const schemaUnknownBlock: Rule = {
  id: 'schema/unknown-block',
  severity: 'error',
  summary: 'The block of a section is one that can be drawn.',
  *document({ visits }) {
    const names = blocks.map((block) => block.name)
    for (const visit of visits) {
      if (visit.kind !== 'unknown-block') continue
      const guess =
        didYouMean(visit.name, names) || ` There are ${oneOf(names).replace(' or ', ' and ')}.`
      const what =
        visit.name === ''
          ? 'The block of a section is one word.'
          : `There is no block "${visit.name}".`
      yield { reason: what + guess, span: visit.span }
    }
  },
}
