import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** Bytes. A page of this size has some 150,000 words; what is larger is a picture or a mistake. */
export const MAX_SIZE = 1024 * 1024

interface ContentBytes {
  /** Undefined when nobody can read it. Of a file that has more than pages may have, the beginning. */
  bytes: Uint8Array | undefined
  size: number
}

/** Reads a content file, or says that it cannot be read. */
export function readContentFile(absolute: string): ContentBytes {
  try {
    const stat = statSync(absolute)
    // A pipe would be waited for, and a device never ends.
    if (!stat.isFile()) return NOTHING
    const bytes = new Uint8Array(Math.min(stat.size, MAX_SIZE))
    const file = openSync(absolute, 'r')
    try {
      return { bytes: bytes.subarray(0, readSync(file, bytes)), size: stat.size }
    } finally {
      closeSync(file)
    }
  } catch {
    return NOTHING
  }
}

const NOTHING: ContentBytes = { bytes: undefined, size: 0 }
