import { EXAMPLE_PAGE } from '@/lib/check/example'
import { isOurs } from '@/lib/check/ours'
import type { CheckedFile, Rule } from '@/lib/check/rule'

/** Two files cannot be served at one address: one of them would vanish. */
export const fileAddress: Rule = {
  id: 'file/address',
  severity: 'error',
  summary: 'A page has an address of its own, and one that can be served.',
  why: 'Addresses are made from the names of files and folders, in lower case and with hyphens for spaces. Two files with one address cannot both be served: one of them would vanish. Some addresses belong to every site, such as `/404/`, and some characters mean something else in an address.',
  examples: [
    {
      renamedTo: 'other.md',
      wrong:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
      finding:
        'This page and page/index.md are both served at /page/. Rename or delete one of them.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
      beside: { 'page/index.md': EXAMPLE_PAGE },
    },
    {
      name: 'what?.md',
      renamedTo: 'what.md',
      wrong:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
      finding:
        'This page would be served at /what?/, and addresses of pages have no "?", "#", "%" and "\\". Rename it.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
    },
    {
      name: '404.md',
      renamedTo: 'not-found.md',
      wrong:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
      finding:
        'This page would be served at /404/, which is needed for the site itself. Rename it.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
    },
  ],
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
