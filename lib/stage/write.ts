import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, rmdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { inParallel } from '@/lib/parallel'

/** What a file holds. A function is called when it is written: not all files of a site fit into memory. */
export type Content = string | Uint8Array | (() => Promise<Uint8Array>)

/** As many as a disk takes at once, and no more than are read into memory. */
const AT_ONCE = 16

let written = 0

/**
 * Makes a folder hold exactly these files. Each is replaced by a rename, so nobody reads half of one, and files that stay the
 * same are not touched. Modification times are made from the content: Contentlayer's cache goes by them, and a restored
 * cache counts on another machine too.
 *
 * @param files from path in the folder to content
 * @param kept paths of files that stay as they are, where they are there
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, Content>,
  kept: Iterable<string> = [],
): Promise<void> {
  await mkdir(folder, { recursive: true })
  // First: a file may come where a folder was, and the other way round.
  await clear(folder, new Set([...files.keys(), ...kept].map((name) => path.normalize(name))))
  await inParallel(
    [...files],
    ([name, content]) => writeOne(path.join(folder, name), content),
    AT_ONCE,
  )
}

/** Removes what is not wanted, and the folders that it leaves empty: servers answer 403 there, and not 404. */
async function clear(folder: string, wanted: ReadonlySet<string>): Promise<void> {
  const folders: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const absolute = path.join(entry.parentPath, entry.name)
    if (entry.isDirectory()) folders.push(absolute)
    else if (!wanted.has(path.relative(folder, absolute))) await rm(absolute)
  }
  // The inner ones first. One that holds something stays.
  folders.sort((a, b) => b.length - a.length)
  for (const inner of folders) await rmdir(inner).catch(() => undefined)
}

async function writeOne(file: string, content: Content): Promise<void> {
  const bytes = Buffer.from(typeof content === 'function' ? await content() : content)
  if (await holds(file, bytes)) return
  await mkdir(path.dirname(file), { recursive: true })
  // Beside it, for a rename; of a name that fits where that of the file just does, and is nobody else's.
  const fresh = path.join(path.dirname(file), `.${(written++).toString(36)}`)
  await writeFile(fresh, bytes)
  const time = timeOf(bytes)
  await utimes(fresh, time, time)
  await rename(fresh, file)
}

async function holds(file: string, bytes: Buffer): Promise<boolean> {
  try {
    return (await readFile(file)).equals(bytes)
  } catch {
    return false
  }
}

/** A time that only the content decides: some second between 2000 and 2031. */
function timeOf(bytes: Buffer): Date {
  const digest = createHash('sha256').update(bytes).digest()
  return new Date(Date.UTC(2000, 0) + (digest.readUInt32BE(0) % 1_000_000_000) * 1000)
}
