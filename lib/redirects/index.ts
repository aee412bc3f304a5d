import { nginxRedirects, redirectsFile, vercelRedirects } from './hosts'
import { redirectPage } from './page'
import { redirectsOf } from './redirects'

interface Options {
  pages: Parameters<typeof redirectsOf>[0]
  /** The language of the site. */
  language: string
  basePath: string
  absoluteAddress: (address: string) => string
}

/**
 * What makes old addresses lead to new ones, on any host: a page at each, and the lists that hosts with redirects of their
 * own read.
 *
 * @returns from path in the folder that is served to content; nothing when no page has an alias
 */
export function redirectFiles({ pages, ...around }: Options): Map<string, string> {
  const redirects = redirectsOf(pages)
  const { basePath } = around
  if (redirects.length === 0) return new Map()
  return new Map([
    ...redirects.map((redirect): [string, string] => [
      fileOf(redirect.from),
      redirectPage(redirect, around),
    ]),
    ['_redirects', redirectsFile(redirects, basePath)],
    ['vercel.json', json({ redirects: vercelRedirects(redirects, basePath) })],
    ['.hosts/nginx-redirects.conf', nginxRedirects(redirects, basePath)],
  ])
}

function fileOf(address: string): string {
  return address.slice(1) + (address.endsWith('/') ? 'index.html' : '')
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
