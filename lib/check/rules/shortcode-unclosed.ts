import type { Rule } from '@/lib/check/rule'
import { shortcodeMistakes } from '@/lib/check/shortcodes'

export const shortcodeUnclosed: Rule = {
  id: 'shortcode/unclosed',
  severity: 'error',
  summary: 'A shortcode that encloses text has a beginning and an end.',
  why: 'A shortcode that encloses text ends with its name behind a slash: {{< /name >}}. One that encloses none, such as "figure" and "cta", has no end.',
  examples: [
    {
      within: 'text',
      wrong: '{{< cta cta_text="Join us" cta_link="/page/" >}}⟦{{< /cta >}}⟧',
      finding: 'The shortcode "cta" takes no text and needs no closing. Delete {{< /cta >}}.',
      right: '{{< cta cta_text="Join us" cta_link="/page/" >}}',
      isFixed: true,
    },
    {
      within: 'text',
      wrong: 'Closed on Monday. ⟦{{< /note >}}⟧',
      finding:
        '{{< /note >}} closes a shortcode, but no "note" is open here. Delete it, or write {{< note >}} before the text that belongs to it.',
      right: 'Closed on Monday.',
    },
  ],
  document: (document) => shortcodeMistakes(document, 'pairs'),
}
