import type { Report } from '@/lib/check/finding'
import { didYouMean, oneOf } from '@/lib/check/nearest'
import type { PageText, Rule } from '@/lib/check/rule'
import { allShortcodes } from '@/lib/check/shortcodes'
import type { Shortcode } from '@/lib/markdown/shortcodes'
import { parameterName, schemaOf } from '@/lib/schema/parameters'

export const shortcodeParameter: Rule = {
  id: 'shortcode/parameter',
  severity: 'error',
  summary: 'A parameter is one that its shortcode reads.',
  *document({ texts }) {
    for (const text of texts) {
      for (const shortcode of allShortcodes(text.compiled.parts)) yield* unread(shortcode, text)
    }
  },
}

function* unread(shortcode: Shortcode, { toFile }: PageText): Iterable<Report> {
  const schema = schemaOf(shortcode.name)
  if (!schema) return
  const known = Object.keys(schema.params)
  // Some with a name and some without: that is one mistake, and shortcode/syntax or a mark that is missing tells of it.
  const isMixed = shortcode.params.some(({ name }) => name !== undefined)
  for (const [index, param] of shortcode.params.entries()) {
    const name = parameterName(schema, shortcode, index)
    if (name === undefined) {
      if (isMixed) continue
      yield {
        reason: `The shortcode "${schema.name}" takes values with a name: ${known[0]}="${param.value}", for example.`,
        span: toFile(param),
      }
    } else if (!known.includes(name)) {
      const guess = didYouMean(name, known) || ` It reads ${oneOf(known).replace(' or ', ' and ')}.`
      yield {
        reason: `The shortcode "${schema.name}" has no parameter "${name}".${guess}`,
        span: toFile(param.nameSpan ?? param),
      }
    }
  }
}
