import type { Rule } from '@/lib/check/rule'
import { mismatch } from '@/lib/check/type-mismatch'
import { schemaTypeExamples } from './schema-type-examples'

/** What upstream coerces is coerced, and said; what cannot be drawn as it is written is an error. */
export const schemaType: Rule = {
  id: 'schema/type',
  severity: 'error',
  summary: 'A value has the type of its field.',
  why: 'What can be read in one way only is read so, with a warning, and `--fix` writes it down. What cannot is an error: a page would show something else than was meant.',
  examples: schemaTypeExamples,
  *document({ visits, text }) {
    for (const visit of visits) {
      if (visit.kind !== 'value') continue
      const report = mismatch(visit, text)
      if (report) yield { span: visit.tree.span, ...report }
    }
  },
}
