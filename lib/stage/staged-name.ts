import { createHash } from 'node:crypto'

/** Lower case letters, digits and hyphens; underscores one at a time, for Contentlayer writes two in place of a slash. */
const PLAIN = /^(?:\/[a-z0-9-]+(?:_[a-z0-9-]+)*)+\/$/

/** What Contentlayer makes of the name must fit into the 255 bytes that disks allow. */
const LONGEST = 120

/**
 * The name of a staged page: `pages/a/b.json`; the home page is `pages/index.json`. Contentlayer writes it into a program,
 * unquoted, and makes a file name of it. So what is long or not plain (`it's`, `a__b`), and `/index/`, gets a name of its
 * own: no two pages have one.
 */
export function stagedName(address: string): string {
  if (address === '/') return 'pages/index.json'
  if (PLAIN.test(address) && address.length <= LONGEST && address !== '/index/') {
    return `pages${address.slice(0, -1)}.json`
  }
  return `pages/_${createHash('sha256').update(address).digest('hex').slice(0, 32)}.json`
}
