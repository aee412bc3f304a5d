import type { Rule } from '@/lib/check/rule'
import type { MistakeKind } from '@/lib/markdown/shortcodes'

/** Kinds that have a rule of their own. */
const ELSEWHERE: readonly MistakeKind[] = ['unclosed', 'stray-end', 'unexpected-end', 'wrong-end']

export const shortcodeSyntax: Rule = {
  id: 'shortcode/syntax',
  severity: 'error',
  summary: 'A shortcode is written as {{< name parameter="value" >}}.',
  *document({ texts }) {
    for (const { compiled, toFile } of texts) {
      for (const mistake of compiled.mistakes) {
        if (ELSEWHERE.includes(mistake.kind)) continue
        yield { reason: mistake.message, span: toFile(mistake) }
      }
    }
  },
}
