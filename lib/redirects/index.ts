import { redirectPage } from './page'
import type { Redirect } from './redirects'

export { type Redirect, redirectsOf } from './redirects'

/**
 * A page at each old address, which leads to the new one on any host.
 *
 * @returns from path in the folder that is served to content
 */
export function redirectPages(
  redirects: readonly Redirect[],
  around: Parameters<typeof redirectPage>[1],
): Map<string, string> {
  return new Map(
    redirects.map((redirect) => [fileOf(redirect.from), redirectPage(redirect, around)]),
  )
}

function fileOf(address: string): string {
  return address.slice(1) + (address.endsWith('/') ? 'index.html' : '')
}
