import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from '@/lib/cache'
import { linkOrCopy } from './link'
import type { FinishedPage, Text } from './types'

/**
 * Puts pages with their twins, and the other files, into a folder that is not there yet.
 *
 * @returns the hashes of the texts, by file: SHA-256 in hexadecimal
 */
export function write(
  folder: string,
  exportDir: string,
  pages: readonly FinishedPage[],
  others: readonly string[],
): ReadonlyMap<string, string> {
  // A file of an author may have the name of a twin, and stands there instead.
  const contents = new Map<string, Text | { path: string }>([
    ...pages.flatMap(textsOf),
    ...others.map((file) => [file, { path: path.join(exportDir, file) }] as const),
  ])
  const within = new Set([...contents.keys()].map((file) => path.join(folder, path.dirname(file))))
  for (const name of within) mkdirSync(name, { recursive: true })
  const hashes = new Map<string, string>()
  for (const [file, content] of contents) {
    const place = path.join(folder, file)
    if (typeof content !== 'string') {
      linkOrCopy(content.path, place)
      if ('hash' in content) hashes.set(file, content.hash)
    } else {
      const bytes = Buffer.from(content)
      writeFileSync(place, bytes, { flag: 'wx' })
      hashes.set(file, sha256(bytes))
    }
  }
  return hashes
}

/** The texts of a page, by the files that they are served as. */
function textsOf({ file, html, twin }: FinishedPage): (readonly [file: string, Text])[] {
  return [
    [file, html],
    ...(twin === undefined ? [] : [[file.replace(/\.html$/, '.md'), twin] as const]),
  ]
}
