import { isMap, isSeq } from 'yaml'
import type { Rule } from '@/lib/check/rule'
import { shifted } from '@/lib/check/shift'
import { mistakesIn } from '@/lib/check/syntax'
import { Lines } from '@/lib/check/syntax/lines'
import { yamlSyntaxExamples } from './yaml-syntax-examples'

export const yamlSyntax: Rule = {
  id: 'yaml/syntax',
  severity: 'error',
  summary: 'The settings of a page are keys and values, written as YAML has them.',
  why: 'One character can change what all the lines below it mean, so nothing of the page is drawn. Most of these mistakes are in text that needs quotes (with `: `, or with `@`, `*` or `[` at its start), or in a line that starts in the wrong column. A text of more than a line is best written below `|`, where nothing needs quotes.',
  examples: yamlSyntaxExamples,
  *yaml(yaml) {
    for (const mistake of mistakesIn(yaml)) if (!mistake.isTab) yield shifted(mistake, yaml.base)
    const { contents, errors } = yaml.document
    if (errors.length > 0 || !contents || isMap(contents)) return
    const start = contents.range?.[0] ?? 0
    const { end } = new Lines(yaml.text).at(start)
    const what = isSeq(contents) ? 'a list' : 'a text without a key'
    yield shifted(
      {
        reason: `This is ${what}. Settings are keys with values, such as: title: About us`,
        span: { start, end },
      },
      yaml.base,
    )
  },
}
