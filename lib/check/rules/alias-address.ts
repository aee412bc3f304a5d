import { aliasesOf } from '@/lib/check/aliases'
import type { Rule } from '@/lib/check/rule'

/** What is no path of this site cannot lead anywhere from here. */
export const aliasAddress: Rule = {
  id: 'alias/address',
  severity: 'error',
  summary: 'An alias is an address of this site.',
  why: 'An alias sends visitors of an old address to this page. It can only do so for addresses of this site, and what follows `?` or `#` is not sent to any site.',
  examples: [
    {
      within: 'front matter',
      wrong: 'aliases: [⟦/old/?lang=en⟧]',
      finding:
        '"/old/?lang=en" is no address that this page can have had. Write a path of this site, such as /old/, without "?" and "#".',
      right: 'aliases: [/old/]',
    },
    {
      within: 'front matter',
      wrong: 'aliases: [⟦https://other.org/old/⟧]',
      finding:
        '"https://other.org/old/" is no address that this page can have had. Write a path of this site, such as /old/, without "?" and "#".',
      right: 'aliases: [/old/]',
    },
  ],
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
