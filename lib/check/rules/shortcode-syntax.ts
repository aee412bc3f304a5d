import type { Rule } from '@/lib/check/rule'
import { shortcodeMistakes } from '@/lib/check/shortcodes'

export const shortcodeSyntax: Rule = {
  id: 'shortcode/syntax',
  severity: 'error',
  summary: 'A shortcode is written as {{< name parameter="value" >}}.',
  document: (document) => shortcodeMistakes(document, 'tags'),
}
