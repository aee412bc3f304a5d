import { languageOf, toText } from '@/lib/check/coerce'
import { type Rule, valuesOf } from '@/lib/check/rule'

/** The language of a page can be told by programs, such as screen readers (WCAG 3.1.1, BCP 47). */
export const languageUnknown: Rule = {
  id: 'language/unknown',
  severity: 'error',
  summary: 'A language is a BCP 47 tag.',
  *document(document) {
    for (const { tree } of valuesOf(document, 'language')) {
      if (tree.kind !== 'scalar' || languageOf(tree) !== undefined) continue
      const hyphens = languageOf({ value: toText(tree).replaceAll('_', '-') })
      const advice = hyphens ? `Write "${hyphens}".` : 'Write a tag such as "en" or "pt-BR".'
      yield { reason: `"${toText(tree)}" is no tag of a language. ${advice}`, span: tree.span }
    }
  },
}
