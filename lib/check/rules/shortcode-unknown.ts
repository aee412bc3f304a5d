import { didYouMean, oneOf } from '@/lib/check/nearest'
import type { Rule } from '@/lib/check/rule'
import { allShortcodes } from '@/lib/check/shortcodes'
import { shortcodes } from '@/lib/schema/shortcodes'

export const shortcodeUnknown: Rule = {
  id: 'shortcode/unknown',
  severity: 'error',
  summary: 'A shortcode is one that can be drawn.',
  *document({ texts }) {
    const names = shortcodes.map((shortcode) => shortcode.name)
    for (const { compiled, toFile } of texts) {
      for (const { name, nameSpan } of allShortcodes(compiled.parts)) {
        if ((names as string[]).includes(name)) continue
        const guess =
          didYouMean(name, names) || ` There are ${oneOf(names).replace(' or ', ' and ')}.`
        yield {
          reason: `There is no shortcode "${name}".${guess} To show it as text, write {{</* ${name} */>}}.`,
          span: toFile(nameSpan),
        }
      }
    }
  },
}
