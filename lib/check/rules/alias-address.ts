import { aliasesOf } from '@/lib/check/aliases'
import type { Rule } from '@/lib/check/rule'

/** What is no path of this site cannot lead anywhere from here. */
export const aliasAddress: Rule = {
  id: 'alias/address',
  severity: 'error',
  summary: 'An alias is an address of this site.',
  *document({ tree, address }) {
    if (address === undefined) return
    for (const alias of aliasesOf(tree, address)) {
      if (alias.address !== undefined) continue
      yield {
        reason: `"${alias.written}" is no address that this page can have had. Write a path of this site, such as /old/, without "?" and "#".`,
        span: alias.span,
      }
    }
  },
}
