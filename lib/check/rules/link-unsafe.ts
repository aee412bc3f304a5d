import { linksOf } from '@/lib/check/links'
import { isLink, removedHtml } from '@/lib/check/removed'
import type { Rule } from '@/lib/check/rule'

export const linkUnsafe: Rule = {
  id: 'link/unsafe',
  severity: 'error',
  isDrawnAnyway: true,
  summary: 'A link starts with http, https, mailto, tel, a path or a fragment.',
  *document(document) {
    for (const removed of removedHtml(document)) {
      if (!isLink(removed)) continue
      yield {
        reason:
          'This link starts with a scheme that can run code, or that browsers do not follow. Use https, mailto, tel, or a path of this site.',
        span: removed.span,
      }
    }
    for (const { written, destination, span } of linksOf(document)) {
      if (destination.kind !== 'unsafe') continue
      const scheme = /^[^:]*/.exec(written)?.[0]
      yield {
        reason: `A link with "${scheme}:" is not written to the page. Use https, mailto, tel, or a path of this site.`,
        span,
      }
    }
  },
}
