import { ONE_PIXEL } from '@/lib/check/example'
import type { Report } from '@/lib/check/finding'
import { didYouMean, oneOf } from '@/lib/check/nearest'
import type { PageText, Rule } from '@/lib/check/rule'
import { allShortcodes } from '@/lib/check/shortcodes'
import { isParameterName, type Shortcode } from '@/lib/markdown/shortcodes'
import { parameterName, schemaOf } from '@/lib/schema/parameters'

export const shortcodeParameter: Rule = {
  id: 'shortcode/parameter',
  severity: 'error',
  summary: 'A parameter is one that its shortcode reads.',
  why: 'What a shortcode does not read is lost, and most often the name is misspelt. docs/editors.md lists the parameters of each shortcode.',
  examples: [
    {
      within: 'text',
      wrong: '{{< figure ⟦"a.gif"⟧ >}}',
      finding:
        'The shortcode "figure" takes values with a name. Write one before it, as in src="a.gif".',
      right: '{{< figure src="a.gif" alt="A dot" >}}',
      beside: { 'a.gif': ONE_PIXEL },
    },
    {
      within: 'text',
      wrong: '{{< cta cta_text="Join us" cta_link="/page/" ⟦cta_new_tb⟧="true" >}}',
      finding: 'The shortcode "cta" has no parameter "cta_new_tb". Did you mean "cta_new_tab"?',
      right: '{{< cta cta_text="Join us" cta_link="/page/" cta_new_tab="true" >}}',
    },
    {
      within: 'text',
      wrong: '{{< cta cta_text="Join us" cta_link="/page/" ⟦shade⟧="blue" >}}',
      finding:
        'The shortcode "cta" has no parameter "shade". It reads "cta_text", "cta_link", "cta_new_tab", "cta_alt_text", "cta_alt_link" and "cta_alt_new_tab".',
      right: '{{< cta cta_text="Join us" cta_link="/page/" >}}',
    },
  ],
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
        reason: `The shortcode "${schema.name}" takes values with a name. Write one before it, as in ${known[0]}="${param.value}".`,
        span: toFile(param),
      }
    } else if (!known.includes(name) && isParameterName(name)) {
      const guess = didYouMean(name, known) || ` It reads ${oneOf(known).replace(' or ', ' and ')}.`
      yield {
        reason: `The shortcode "${schema.name}" has no parameter "${name}".${guess}`,
        span: toFile(param.nameSpan ?? param),
      }
    }
  }
}
