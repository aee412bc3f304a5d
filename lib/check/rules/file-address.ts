import { isOurs } from '@/lib/check/ours'
import type { CheckedFile, Rule } from '@/lib/check/rule'

/** Two files cannot be served at one address: one of them would vanish. */
export const fileAddress: Rule = {
  id: 'file/address',
  severity: 'error',
  summary: 'A page has an address of its own, and one that can be served.',
  *site(pages) {
    const first = new Map<string, CheckedFile>()
    for (const page of pages) {
      const other = first.get(page.address)
      if (other) {
        yield {
          page,
          reason: `This page and ${other.file.path} are both served at ${page.address}. Rename or delete one of them.`,
        }
        continue
      }
      first.set(page.address, page)
      if (UNSERVED.test(page.address)) {
        yield {
          page,
          reason: `This page would be served at ${page.address}, and addresses of pages have no "?", "#", "%" and "\\". Rename it.`,
        }
      } else if (isOurs(page.address) || INDEX.test(page.address)) {
        yield {
          page,
          reason: `This page would be served at ${page.address}, which is needed for the site itself. Rename it.`,
        }
      }
    }
  },
}

/** Next writes some of them encoded and some not, and what cannot be printed nobody can write. */
const UNSERVED = /[?#%\\]|\p{Cc}/u

/** To Next, /index is another word for the home page. */
const INDEX = /^\/index\//
