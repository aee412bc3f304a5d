import { aliasesOf } from '@/lib/check/aliases'
import { EXAMPLE_PAGE } from '@/lib/check/example'
import type { Rule } from '@/lib/check/rule'
import { fileAt, Taken } from '@/lib/check/taken'

/** At an address there is either a page or a way to another one. */
export const aliasTaken: Rule = {
  id: 'alias/taken',
  severity: 'error',
  summary: 'An alias is the address of nothing else.',
  why: 'At an address there is either a page or a way to another one. If the page is to move, its file has to be gone from the old place.',
  examples: [
    {
      within: 'front matter',
      wrong: 'aliases: [⟦/other/⟧]',
      finding: 'The address "/other/" belongs to other.md already. Delete the alias here or there.',
      right: 'aliases: [/old/]',
      beside: { 'other.md': EXAMPLE_PAGE },
    },
    {
      within: 'front matter',
      wrong: 'aliases: [⟦/page/⟧]',
      finding: 'This page has the address "/page/" already. Delete the alias.',
      right: 'aliases: [/old/]',
    },
    {
      within: 'front matter',
      wrong: 'aliases: [⟦/favicon.ico⟧]',
      finding: 'The address "/favicon.ico" is needed for the site itself. Delete the alias.',
      right: 'aliases: [/old/]',
    },
  ],
  *site(pages) {
    // With pages that are kept out of the site: previews show them.
    const taken = new Taken(pages)
    for (const page of pages) {
      if (!page.document) continue
      for (const { address, written, span } of aliasesOf(page.document.tree, page.address)) {
        if (address === undefined) continue
        const owner = taken.ownerOf(fileAt(address))
        if (owner) yield { page, reason: reasonFor(written, owner, page.file.path), span }
        else taken.add(fileAt(address), page.file.path)
      }
    }
  },
}

function reasonFor(written: string, owner: string, self: string): string {
  if (owner === self) return `This page has the address "${written}" already. Delete the alias.`
  if (owner === 'Blockfront')
    return `The address "${written}" is needed for the site itself. Delete the alias.`
  return `The address "${written}" belongs to ${owner} already. Delete the alias here or there.`
}
