import type { Rule } from '@/lib/check/rule'
import type { MistakeKind } from '@/lib/markdown/shortcodes'

const KINDS: readonly MistakeKind[] = ['unclosed', 'stray-end', 'unexpected-end', 'wrong-end']

export const shortcodeUnclosed: Rule = {
  id: 'shortcode/unclosed',
  severity: 'error',
  summary: 'A shortcode that encloses text has a beginning and an end.',
  *document({ texts }) {
    for (const { compiled, toFile } of texts) {
      for (const mistake of compiled.mistakes) {
        if (KINDS.includes(mistake.kind)) yield { reason: mistake.message, span: toFile(mistake) }
      }
    }
  },
}
