import { linksOf } from '@/lib/check/links'
import { isLink, removedFrom } from '@/lib/check/removed'
import type { Rule } from '@/lib/check/rule'

export const linkUnsafe: Rule = {
  id: 'link/unsafe',
  severity: 'error',
  isDrawnAnyway: true,
  summary: 'A link starts with http, https, mailto, tel, a path or a fragment.',
  why: 'A link with another scheme, such as `javascript:` or `data:`, can run code in the name of this site, or leads to something that most browsers do not open. It is not written to the page.',
  examples: [
    {
      within: 'text',
      wrong: 'Read [our prices](⟦javascript:alert(1)⟧).',
      finding:
        'This link starts with a scheme that can run code, or that browsers do not follow. Use https, mailto, tel, or a path of this site.',
      right: 'Read [our prices](/page/).',
    },
    {
      within: 'settings',
      wrong: 'button:\n  label: Files\n  url: ⟦ftp://example.org/⟧',
      finding:
        'A link with "ftp:" is not written to the page. Use https, mailto, tel, or a path of this site.',
      right: 'button:\n  label: Files\n  url: https://example.org/',
    },
  ],
  *document(document) {
    for (const removed of removedFrom(document)) {
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
