import { urlOf } from '@/lib/url'

/**
 * The address that an alias stands for: `/old/`, or `/old.html` for a single file. As upstream reads them, one without a
 * slash at its start lies beside the page.
 *
 * @returns undefined when it is no address of this site
 */
export function aliasAddress(written: string, pageAddress: string): string | undefined {
  const parent = pageAddress.replace(/[^/]+\/$/, '')
  const url = urlOf(written, SITE + parent)
  if (!url) return undefined
  const { origin, pathname, search, hash } = url
  if (origin !== SITE || search !== '' || hash !== '' || pathname.includes('//')) return undefined
  const address = decoded(pathname)
  if (address === undefined || hasControls(address) || climbs(written, parent)) return undefined
  if (isTooLong(address)) return undefined
  return /(?:\/|\.html?)$/i.test(address) ? address : `${address}/`
}

const SITE = 'https://site.invalid'

/** Undefined when it cannot be read, or would not be the same path once written to a disk. */
function decoded(pathname: string): string | undefined {
  try {
    const segments = pathname.split('/').map(decodeURIComponent)
    const isPath = segments.every((segment) => !/^\.|[/\\]/.test(segment))
    return isPath ? segments.join('/') : undefined
  } catch {
    return undefined
  }
}

function hasControls(address: string): boolean {
  return /\p{Cc}/u.test(address)
}

/** It becomes folders, whose names have at most 255 bytes on most disks, and whole paths 1,024 on some. */
function isTooLong(address: string): boolean {
  const bytes = (text: string) => new TextEncoder().encode(text).length
  return bytes(address) > 800 || address.split('/').some((segment) => bytes(segment) > 200)
}

/** Whether it has more `..` than there are folders: URLs swallow them. */
function climbs(written: string, parent: string): boolean {
  let depth = written.startsWith('/') ? 0 : parent.split('/').length - 2
  for (const segment of written.split(/[/\\]/)) {
    if (segment === '..') depth -= 1
    else if (segment !== '' && segment !== '.') depth += 1
    if (depth < 0) return true
  }
  return false
}
