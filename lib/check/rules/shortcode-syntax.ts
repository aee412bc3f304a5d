import type { Rule } from '@/lib/check/rule'
import { shortcodeMistakes } from '@/lib/check/shortcodes'
import { examples } from './shortcode-syntax.examples'

/** Hugo's own syntax (its `pageparser`), which the content was written for. */
export const shortcodeSyntax: Rule = {
  id: 'shortcode/syntax',
  severity: 'error',
  summary: 'A shortcode is written as {{< name parameter="value" >}}.',
  why: 'Where a mark is missing, nobody can tell where the shortcode ends and the text goes on. Word processors write “ and ” for quotes: write a plain " on each side of a value.',
  examples,
  document: (document) => shortcodeMistakes(document, 'tags'),
}
