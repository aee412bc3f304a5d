import type { Stats } from 'node:fs'

/** What a visitor can compare an older copy with. */
export interface Version {
  /** A strong tag, as nginx makes it: a file here is replaced as a whole, and so gets a new time. */
  etag: string
  lastModified: string
}

export function versionOf({ size, mtime, mtimeMs }: Stats): Version {
  return {
    etag: `"${size.toString(16)}-${mtimeMs.toString(16)}"`,
    lastModified: mtime.toUTCString(),
  }
}

/** True when the visitor's copy is good by its date alone (RFC 9110, 13.1.3): a tag counts for more. */
export function isUnchanged(headers: Headers, { lastModified }: Version): boolean {
  const since = headers.get('If-Modified-Since')
  if (!since || headers.has('If-None-Match')) return false
  return Date.parse(lastModified) <= Date.parse(since)
}

/**
 * True when the request asks for one part of the file that can be sent. All else means the whole file (RFC 9110, 14.2): several
 * parts, ends that are the wrong way round, other units, and a part of a version that is not there any more (`If-Range`).
 * `serveStatic` would answer such requests with a part, and does not know `If-Range`.
 */
export function asksForPart(headers: Headers, { etag, lastModified }: Version): boolean {
  const known = headers.get('If-Range')
  if (known && known !== etag && known !== lastModified) return false
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(headers.get('Range') ?? '') ?? []
  if (first === '' || last === '') return first !== last
  return Number(first) <= Number(last)
}
