import { linksOf } from '@/lib/check/links'
import type { Rule } from '@/lib/check/rule'

export const linkMissing: Rule = {
  id: 'link/missing',
  severity: 'error',
  isDrawnAnyway: true,
  summary: 'A link leads to a page of this site, to the legacy origin, or elsewhere.',
  why: 'A visitor who follows it finds nothing. Look at the address: it starts at the folder `content`, as `/about/` does for `content/about/_index.md`.',
  examples: [
    {
      within: 'text',
      wrong: 'Read [who we are](⟦/abuot/⟧).',
      finding: 'There is no page at "/abuot/".',
      right: 'Read [who we are](/page/).',
    },
  ],
  *document(document) {
    for (const { written, destination, span } of linksOf(document)) {
      if (destination.kind !== 'missing') continue
      const what = /\.md(?:[?#]|$)/i.test(written) ? 'content file' : 'page'
      yield { reason: `There is no ${what} at "${written}".`, span }
    }
  },
}
