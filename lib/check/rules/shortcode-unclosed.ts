import type { Rule } from '@/lib/check/rule'
import { shortcodeMistakes } from '@/lib/check/shortcodes'

export const shortcodeUnclosed: Rule = {
  id: 'shortcode/unclosed',
  severity: 'error',
  summary: 'A shortcode that encloses text has a beginning and an end.',
  document: (document) => shortcodeMistakes(document, 'pairs'),
}
