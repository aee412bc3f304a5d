import { toText } from '@/lib/check/coerce'
import type { Rule } from '@/lib/check/rule'

/**
 * Characters that result pages show: Google cuts titles at about 600 pixels of Arial 20, and descriptions at about 960 pixels of Arial
 * 14 (measured by others; Google names no figure).
 */
const MOST = { title: 60, summary: 160, description: 160 }

export const pageLength: Rule = {
  id: 'page/length',
  severity: 'warning',
  summary: 'The title and the description of a page fit into a result page.',
  why: 'Search engines and shared links cut what is longer, often in the middle of what matters. Say the most important thing first, and the rest on the page.',
  examples: [
    {
      wrong:
        '---\ntitle: ⟦Membership for research communities that want to share their infrastructure⟧\nsummary: Who we are.\ntype: landing\nsections:\n  - content: { title: We are ten }\n---\n',
      finding:
        'The title has 75 characters, and result pages show about 60. Say the most important thing first, and make it shorter.',
      right:
        '---\ntitle: Membership for research communities\nsummary: Who we are.\ntype: landing\nsections:\n  - content: { title: We are ten }\n---\n',
    },
  ],
  *document({ tree, address }) {
    if (address === undefined) return
    for (const [key, most] of Object.entries(MOST)) {
      const value = tree.entries.get(key)?.value
      if (value?.kind !== 'scalar') continue
      const { length } = [...new Intl.Segmenter().segment(toText(value).trim())]
      if (length <= most) continue
      yield {
        reason: `The ${key} has ${length} characters, and result pages show about ${most}. Say the most important thing first, and make it shorter.`,
        span: value.span,
      }
    }
  },
}
