import { choiceOf } from '@/lib/check/coerce'
import { didYouMean, oneOf } from '@/lib/check/nearest'
import { type Rule, valuesOf } from '@/lib/check/rule'

export const schemaChoice: Rule = {
  id: 'schema/choice',
  severity: 'error',
  summary: 'A value that is one of several words is one of them.',
  *document(document) {
    for (const { field, tree, path } of valuesOf(document, 'choice')) {
      if (field.kind !== 'choice' || tree.kind !== 'scalar' || tree.value === null) continue
      if (choiceOf(field.options, tree) !== undefined) continue
      const written = String(tree.value)
      const expected = `should be ${oneOf(field.options)}, and is "${written}"`
      yield {
        reason: `"${path.split('.').at(-1)}" ${expected}.${didYouMean(written, field.options)}`,
        span: tree.span,
      }
    }
  },
}
