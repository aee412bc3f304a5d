import path from 'node:path'
import { decodeAddress, encodeAddress } from '@/lib/percent'

/** Where a link leads. */
export interface Destination {
  /**
   * `page`: a page of this site. `file`: a file beside the page. `fragment`: a place on the same page. `legacy`: a page that
   * still lives on the legacy origin. `external`: elsewhere. `missing`: nothing is there. `unsafe`: a scheme that can run code.
   */
  kind: 'page' | 'file' | 'fragment' | 'legacy' | 'external' | 'missing' | 'unsafe'
  /** What goes into `href`; empty when unsafe. */
  href: string
  /** The address of the page, without base path, query and fragment; also of one that is missing. */
  page?: string
  /** The content file, from the content folder, when it is one that is missing. */
  source?: string
  /** The address is one that the page had before (an alias). */
  hasMoved?: true
  /** The name of the file, as its page names it, where there is one. */
  file?: string
}

/** What has to be known of the site to tell where a link leads. */
export interface Surroundings {
  /** The page that the link stands on; without one, relative links start at the root. */
  from?: {
    address: string
    /** The content file, from the content folder. */
    source: string
    /** The address of a file that the page names, without the base path. */
    fileAddress: (name: string) => string | undefined
  }
  /** '' or '/prefix'. */
  basePath: string
  legacyOrigin?: string
  hasPage: (address: string) => boolean
  /** The page that had this address before (an alias). */
  movedTo: (address: string) => string | undefined
  addressOfSource: (source: string) => string | undefined
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const SAFE_SCHEME = /^(?:https?|mailto|tel):/i
/** URL parsers drop tabs and line breaks anywhere and control characters at the ends (WHATWG URL, basic URL parser). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const IGNORED_BY_BROWSERS = /[\t\n\r]|^[\u0000-\u0020]+|[\u0000-\u0020]+$/g

/** The one address rule: every link of every page goes through here. */
export function resolveAddress(written: string, around: Surroundings): Destination {
  const link = written.replace(IGNORED_BY_BROWSERS, '')
  if (SCHEME.test(link)) {
    return SAFE_SCHEME.test(link) ? { kind: 'external', href: link } : { kind: 'unsafe', href: '' }
  }
  if (/^[/\\]{2}/.test(link)) return { kind: 'external', href: link }
  const [, pathPart = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? []
  if (pathPart === '') return { kind: 'fragment', href: link }

  const file = decodeAddress(pathPart)
  const fileAddress = around.from?.fileAddress(file)
  if (fileAddress) {
    return { kind: 'file', href: around.basePath + encodeAddress(fileAddress) + rest, file }
  }

  if (/\.md$/i.test(pathPart)) return contentFile(pathPart, rest, around)

  const base = new URL(around.from?.address ?? '/', 'https://site.invalid')
  const { pathname } = new URL(pathPart, base)
  const address = decodeAddress(pathname.endsWith('/') ? pathname : `${pathname}/`)
  if (around.hasPage(address)) return toPage(address, rest, around)
  const moved = around.movedTo(address) ?? around.movedTo(decodeAddress(pathname))
  if (moved) return { ...toPage(moved, rest, around), hasMoved: true }
  if (around.legacyOrigin) return { kind: 'legacy', href: around.legacyOrigin + pathname + rest }
  return { kind: 'missing', href: around.basePath + pathname + rest, page: address }
}

/** A link to a content file, as editors on GitHub write it: `../other/index.md`. */
function contentFile(written: string, rest: string, around: Surroundings): Destination {
  const folder = path.posix.dirname(around.from?.source ?? '')
  const source = written.startsWith('/')
    ? path.posix.normalize(decodeAddress(written)).slice(1)
    : path.posix.join(folder, decodeAddress(written))
  const address = around.addressOfSource(source)
  return address === undefined
    ? { kind: 'missing', href: around.basePath + written + rest, source }
    : toPage(address, rest, around)
}

function toPage(address: string, rest: string, around: Surroundings): Destination {
  return { kind: 'page', href: around.basePath + encodeAddress(address) + rest, page: address }
}
