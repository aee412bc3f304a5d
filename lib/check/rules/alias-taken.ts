import { aliasesOf } from '@/lib/check/aliases'
import { isOurs } from '@/lib/check/ours'
import type { ContentDocument, Rule } from '@/lib/check/rule'

/** At an address there is either a page or a way to another one. */
export const aliasTaken: Rule = {
  id: 'alias/taken',
  severity: 'error',
  summary: 'An alias is the address of nothing else.',
  *site(pages) {
    // With pages that are kept out of the site: previews show them.
    const owners = new Map(pages.map((page) => [fileAt(page.address), page.file.path]))
    for (const page of pages) {
      if (!page.document) continue
      for (const { address, written, span } of aliasesOf(page.document.tree, page.address)) {
        if (address === undefined) continue
        const file = fileAt(address)
        const owner = owners.get(file)
        const taken = owner
          ? byPage(written, owner, page.file.path)
          : bySite(written, address, page.document)
        if (taken) yield { page, reason: taken, span }
        else owners.set(file, page.file.path)
      }
    }
  },
}

/** The file of the content folder that is served at an address, or above it. */
function fileIn({ site, source }: ContentDocument, address: string): string | undefined {
  const parts = address.split('/').filter(Boolean)
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  return above.find((name) => !name.endsWith('.md') && site.findFile(source, `/${name}`))
}

function byPage(written: string, owner: string, self: string): string {
  return owner === self
    ? `This page has the address "${written}" already. Delete the alias.`
    : `The address "${written}" belongs to ${owner} already. Delete the alias here or there.`
}

function bySite(written: string, address: string, document: ContentDocument): string | undefined {
  if (isOurs(address))
    return `The address "${written}" is needed for the site itself. Delete the alias.`
  const file = fileIn(document, address)
  return file && `There is the file "${file}" at the address "${written}". Delete the alias.`
}

/** `/old/` and `/old/index.html` are one file. */
function fileAt(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address
}
