import { mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { linkOrCopy } from '@/lib/finish/link'

/**
 * Makes a folder like another, with hard links to all of its files: some seconds and no space, where a copy takes minutes. Turbopack reads no
 * package outside of the folder of the lock file, so that a link to a folder of packages would not do.
 *
 * @throws when there is such a folder already
 */
export function linkTree(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, copy)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), copy)
    else linkOrCopy(source, copy)
  }
}
