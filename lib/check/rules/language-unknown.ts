import { languageOf, toText } from '@/lib/check/coerce'
import { type Rule, valuesOf } from '@/lib/check/rule'

/** The language of a page can be told by programs, such as screen readers (WCAG 3.1.1, BCP 47). */
export const languageUnknown: Rule = {
  id: 'language/unknown',
  severity: 'error',
  summary: 'A language is written as its code (BCP 47).',
  why: 'Screen readers choose their voice by it, and browsers offer to translate (WCAG 3.1.1). The short codes are those of BCP 47: `en`, `pt-BR`, `ar`.',
  examples: [
    {
      within: 'front matter',
      wrong: 'language: ⟦pt_BR⟧',
      finding: '"pt_BR" is no code of a language. Write "pt-BR".',
      right: 'language: pt-BR',
      isFixed: true,
    },
    {
      within: 'front matter',
      wrong: 'language: ⟦english⟧',
      finding: '"english" is no code of a language. Write a code such as "en" or "pt-BR".',
      right: 'language: en',
    },
  ],
  *document(document) {
    for (const { tree } of valuesOf(document, 'language')) {
      if (tree.kind !== 'scalar' || languageOf(tree) !== undefined) continue
      const hyphens = languageOf({ value: toText(tree).replaceAll('_', '-') })
      const advice = hyphens ? `Write "${hyphens}".` : 'Write a code such as "en" or "pt-BR".'
      yield {
        reason: `"${toText(tree)}" is no code of a language. ${advice}`,
        span: tree.span,
        ...(hyphens ? { edits: [{ ...tree.span, text: hyphens }] } : {}),
      }
    }
  },
}
