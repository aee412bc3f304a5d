import { didYouMean, oneOf } from '@/lib/check/nearest'
import type { Rule } from '@/lib/check/rule'
import { allShortcodes } from '@/lib/check/shortcodes'
import { insteadOf } from '@/lib/check/upstream-shortcodes'
import { shortcodes } from '@/lib/schema/shortcodes'

const NAMES: readonly string[] = shortcodes.map(({ name }) => name)

export const shortcodeUnknown: Rule = {
  id: 'shortcode/unknown',
  severity: 'error',
  summary: 'A shortcode is one that can be drawn.',
  why: 'A shortcode that nobody knows would stand on the page as it is written. Not all shortcodes of Hugo Blox are drawn; Markdown says most of the others just as well.',
  examples: [
    {
      within: 'text',
      wrong: '{{< ⟦figur⟧ src="a.png" >}}',
      finding:
        'There is no shortcode "figur". Did you mean "figure"? To show it as text, write {{</* figur */>}}.',
      right: 'Hello.',
    },
    {
      within: 'text',
      wrong: '{{< ⟦constructor⟧ >}}',
      finding:
        'There is no shortcode "constructor". There are "cta" and "figure". To show it as text, write {{</* constructor */>}}.',
      right: '{{</* constructor */>}}',
    },
    {
      within: 'text',
      wrong: '{{< ⟦callout⟧ note >}}\nClosed on Monday.\n{{< /callout >}}',
      finding:
        'The shortcode "callout" is not drawn here. Write a quotation: put "> " before each line of it.',
      right: '> Closed on Monday.',
    },
  ],
  *document({ texts }) {
    for (const { compiled, toFile } of texts) {
      for (const { name, nameSpan } of allShortcodes(compiled.parts)) {
        if (!NAMES.includes(name)) yield { reason: reasonFor(name), span: toFile(nameSpan) }
      }
    }
  },
}

function reasonFor(name: string): string {
  const instead = insteadOf(name)
  if (instead) return `The shortcode "${name}" is not drawn here. ${instead}`
  const guess = didYouMean(name, NAMES) || ` There are ${oneOf(NAMES).replace(' or ', ' and ')}.`
  return `There is no shortcode "${name}".${guess} To show it as text, write {{</* ${name} */>}}.`
}
