import { isOurs } from '@/lib/check/ours'
import type { CheckedFile, Rule } from '@/lib/check/rule'

/** Two files cannot be served at one address: one of them would vanish. */
export const fileAddress: Rule = {
  id: 'file/address',
  severity: 'error',
  summary: 'A page has an address of its own.',
  *site(pages) {
    const first = new Map<string, CheckedFile>()
    for (const page of pages) {
      if (isOurs(page.address)) {
        const reason = `The address ${page.address} is needed for the site itself. Rename the file.`
        yield { page, reason }
        continue
      }
      const other = first.get(page.address)
      if (!other) {
        first.set(page.address, page)
        continue
      }
      yield {
        page,
        reason: `This page and ${other.file.path} are both served at ${page.address}. Rename or delete one of them.`,
      }
    }
  },
}
