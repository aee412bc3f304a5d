import type { Rule } from '@/lib/check/rule'
import { linksIn, type SiteLink } from '@/lib/check/site-links'
import { partWithin } from '@/lib/check/written'
import { encodeAddress } from '@/lib/percent'

export const linkMoved: Rule = {
  id: 'link/moved',
  severity: 'warning',
  summary: 'A link has the address that its page has today.',
  why: 'The page lists the address among its `aliases`, so the link still works. It stops working when somebody deletes the alias.',
  examples: [
    {
      within: 'text',
      wrong: 'Read [who we are](⟦/team/⟧#history).',
      finding: 'The page at "/team/" has moved to "/about/". Write the new address.',
      right: 'Read [who we are](/about/#history).',
      isFixed: true,
      beside: {
        'about.md':
          '---\ntitle: About us\ntype: landing\nsummary: Who we are.\naliases: [/team/]\nsections:\n  - id: history\n---\n',
      },
    },
  ],
  *document(document) {
    for (const link of linksIn(document)) {
      const { path, destination } = link
      if (!destination.hasMoved || destination.page === undefined) continue
      const text = encodeAddress(destination.page)
      const span = pathSpan(link)
      yield {
        reason: `The page at "${path}" has moved to "${text}". Write the new address.`,
        span: span ?? link.span,
        ...(span && PLAIN.test(text) && { edits: [{ ...span, text }] }),
      }
    }
  },
}

/** Addresses that are the same in YAML, in Markdown and in HTML. */
const PLAIN = /^[\w./~%-]+$/

function pathSpan({ document, written, path, span }: SiteLink) {
  return partWithin(document.text, span, written, { start: 0, end: path.length })
}
