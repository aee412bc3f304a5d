import { decodeAddress, encodeAddress } from '@/lib/percent'
import { urlOf } from '@/lib/url'

/** Stands for the host that the site is served by: no name of another host can be it (RFC 6761, 6.4). */
const HERE = 'https://here.invalid'

/** The address of a page as links name it, below the base path: `/membership/` for `membership/index.html`. */
export function addressOf(file: string): string {
  return encodeAddress(`/${file.replace(/(^|\/)index\.html$/, '$1')}`)
}

/** The file that is sent for an address of this site, without a slash before it; undefined for other hosts. */
export function fileAt(address: string): string | undefined {
  if (!address.startsWith('/')) return undefined
  return decodeAddress(address.slice(1)).replace(/(^|\/)$/, '$1index.html')
}

/** How the addresses that a page names are read. Those that make nothing be loaded, such as `data:`, are undefined. */
export type Resolve = (written: string) => string | undefined

/**
 * Reads addresses as a page means them.
 *
 * @param page its address, below the base path
 * @returns the whole address for another host, else the path below the base path
 */
export function resolver(basePath: string, page: string): Resolve {
  const base = HERE + basePath + page
  return (written) => {
    const text = written.trim()
    const url = text === '' || text.startsWith('#') ? undefined : urlOf(text, base)
    if (!url) return undefined
    const { origin, protocol, pathname, href } = url
    if (origin !== HERE) return /^https?:$/.test(protocol) ? href : undefined
    return pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname
  }
}
