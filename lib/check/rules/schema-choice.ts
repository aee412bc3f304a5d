import { choiceOf } from '@/lib/check/coerce'
import { didYouMean, oneOf } from '@/lib/check/nearest'
import { type Rule, valuesOf } from '@/lib/check/rule'
import { slipOf } from '@/lib/check/slip'

export const schemaChoice: Rule = {
  id: 'schema/choice',
  severity: 'error',
  summary: 'A value that is one of several words is one of them.',
  why: 'Another word means nothing to the page, and a guess would draw something else than was meant. Capitals do not matter, and a number may stand with quotes or without.',
  examples: [
    {
      within: 'section',
      wrong: '- block: markdown\n  content:\n    title: Hello\n  design:\n    view: ⟦porse⟧',
      finding:
        '"view" should be "hero", "prose", "commitments" or "cta", and is "porse". Did you mean "prose"?',
      right: '- block: markdown\n  content:\n    title: Hello\n  design:\n    view: prose',
      isFixed: true,
    },
    {
      within: 'section',
      wrong: '- block: markdown\n  content:\n    title: Hello\n  design:\n    columns: ⟦3⟧',
      finding: '"columns" should be "1" or "2", and is "3".',
      right: '- block: markdown\n  content:\n    title: Hello\n  design:\n    columns: 2',
    },
  ],
  *document(document) {
    for (const { field, tree, path, inShortcode } of valuesOf(document, 'choice')) {
      if (field.kind !== 'choice' || tree.kind !== 'scalar' || tree.value === null) continue
      if (choiceOf(field.options, tree) !== undefined) continue
      const written = String(tree.value)
      const expected = `should be ${oneOf(field.options)}, and is "${written}"`
      const meant = inShortcode ? undefined : slipOf(written, field.options)
      yield {
        reason: `"${path.split('.').at(-1)}" ${expected}.${didYouMean(written, field.options)}`,
        span: tree.span,
        ...(meant ? { edits: [{ ...tree.span, text: meant }] } : {}),
      }
    }
  },
}
