import { linksOf } from '@/lib/check/links'
import type { Rule } from '@/lib/check/rule'

export const linkMissing: Rule = {
  id: 'link/missing',
  severity: 'error',
  summary: 'A link leads to a page of this site, to the legacy origin, or elsewhere.',
  *document(document) {
    for (const { written, destination, span } of linksOf(document)) {
      if (destination.kind !== 'missing') continue
      const what = /\.md(?:[?#]|$)/i.test(written) ? 'content file' : 'page'
      yield { reason: `There is no ${what} at "${written}".`, span }
    }
  },
}
