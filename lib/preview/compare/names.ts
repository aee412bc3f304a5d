import path from 'node:path'
import { textsInCss } from '@/lib/finish/css'
import { decodeAddress } from '@/lib/percent'
import { urlOf } from '@/lib/url'
import type { Output } from './output'

/** Stands for the host of the site: only paths count. */
const HERE = 'http://site.invalid'
/** Folders whose files have names that are made from their bytes: `lake-640-f8cfad83.avif`, `poppins.p.452fdb0ozkgsx.woff2`. */
const HASHED = /^\/(?:_media|_next\/static)\//
/** Of these, the name is nothing but a hash. */
const CHUNK = /^(\/_next\/static\/chunks\/).*(\.\w+)$/

/** What an address in a page stands for. */
export interface Names {
  /** The same text for the same thing on both sides, whatever its address is made from. */
  nameOf(address: string): string
  inCss(css: string): string
}

interface Around {
  /** The address of the page. */
  address: string
  output: Output
  /** What links to pages stand for that are not on both sides, by their address. */
  neighbours: ReadonlyMap<string, string>
  /** Where the site of before still is; '' when there is none. */
  legacy: string
  /** The origin that the site is built for, which full addresses begin with; '' when it is not known. */
  origin: string
}

/**
 * Names what addresses mean. A file is named by its bytes, so that one with other bytes is another one, and one with another hash in its name
 * is the same. A page that came, went or moved has one name on both sides: the links to it lead to the legacy origin, or from an alias to the page,
 * as soon as it is not there, and this is no change of the page that they stand on.
 */
export function namesOn({ address: own, output, neighbours, legacy, origin }: Around): Names {
  const known = new Map<string, string>()
  const find = (address: string): string => {
    const url = urlOf(address, HERE + own)
    if (!url) return address
    const { origin: host, pathname, search, hash } = url
    const isHere = host === HERE || host === origin
    // Any other host can have a page at the same path.
    const neighbour = isHere || host === legacy ? neighbours.get(withSlash(pathname)) : undefined
    if (neighbour !== undefined) return neighbour + search + hash
    if (!isHere) return address
    const file = output.fileAt(pathname)
    if (file === undefined || isMadeFromPages(file))
      return host === HERE ? unhashed(pathname) + search + hash : address
    return `${unhashed(pathname)}?bytes=${output.hash(file)}${hash}`
  }
  const nameOf = (address: string) => {
    const name = known.get(address) ?? find(address)
    known.set(address, name)
    return name
  }
  return {
    nameOf,
    inCss(css) {
      let named = css
      // The finish has made them full paths.
      for (const { text } of textsInCss(css)) {
        if (text.startsWith('/')) named = named.replaceAll(text, nameOf(text))
      }
      return named
    },
  }
}

/** A path without the hash in it. */
function unhashed(pathname: string): string {
  const [, folder, extension] = CHUNK.exec(pathname) ?? []
  if (folder !== undefined) return `${folder}*${extension}`
  return HASHED.test(pathname) ? pathname.replace(/[-.][\w~-]*(?=\.\w+$)/, '') : pathname
}

function withSlash(pathname: string): string {
  return pathname.endsWith('/') || path.posix.extname(pathname) === '.html'
    ? pathname
    : `${pathname}/`
}

/** Pages and their twins change with what they say: that is for their own page to tell. */
function isMadeFromPages(file: string): boolean {
  return file.endsWith('.html') || path.posix.basename(file) === 'index.md'
}

/** What is the same for a file whatever its bytes are. */
export function withoutBytes(name: string): string {
  return name.replace(/\?bytes=\w+/g, '?bytes')
}

/** The parts of an address that an address in a page can be compared by; percent-encoding is one way to write it. */
export function pathOf(address: string): string | undefined {
  const url = urlOf(address, HERE)
  return url && encodeURI(decodeAddress(url.pathname))
}
