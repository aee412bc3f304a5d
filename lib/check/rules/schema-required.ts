import type { Rule } from '@/lib/check/rule'

export const schemaRequired: Rule = {
  id: 'schema/required',
  severity: 'error',
  summary: 'What cannot be left out is there, and not empty.',
  *document({ visits }) {
    for (const visit of visits) {
      if (visit.kind !== 'missing') continue
      const key = visit.path.split('.').at(-1)
      const what = visit.empty ? `"${key}" is empty` : `"${key}" is missing`
      yield { reason: `${what}. ${visit.field.description}`, span: visit.span }
    }
  },
}
