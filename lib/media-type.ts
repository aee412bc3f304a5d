import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress'
import { getMimeType, mimes } from 'hono/utils/mime'

/** Types that the library does not know. */
const TYPES = {
  ...mimes,
  md: 'text/markdown; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
}

/** The media type of a file, by the end of its name; undefined when it has none that is known. */
export function mediaTypeOf(file: string): string | undefined {
  return getMimeType(file, TYPES)
}

/** True for a type that is text, or whose data is not compressed already (as CDNs have it; the list is hono's). */
export function isCompressible(type: string | undefined): boolean {
  return type !== undefined && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)
}
