import { copyFileSync, renameSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { exportedFiles } from './exported'
import type { Folders } from './replace'

/**
 * Gives the time of this build to the files that are not served yet. A link has the time at which its file was made, maybe builds ago: who
 * asks for what is newer than the last time, such as a browser (`If-Modified-Since`) or a tool that uploads, would miss a page that is
 * again what it once was. What is served already keeps its time.
 */
export function dateChanges({ fresh, served }: Folders): void {
  for (const file of exportedFiles(fresh)) {
    const place = path.join(fresh, file)
    if (fileAt(place) !== fileAt(path.join(served, file))) date(place)
  }
}

function date(place: string): void {
  const now = new Date()
  try {
    utimesSync(place, now, now)
  } catch {
    // The file belongs to somebody with whom the cache is shared. A copy is ours, and new.
    copyFileSync(place, `${place}.new`)
    renameSync(`${place}.new`, place)
  }
}

/** What tells a file from others on the same disk; its other links have it too. */
function fileAt(place: string): bigint | undefined {
  try {
    return statSync(place, { bigint: true, throwIfNoEntry: false })?.ino
  } catch {
    // What is a folder now was a file.
    return undefined
  }
}
