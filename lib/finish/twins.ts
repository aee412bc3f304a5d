import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { twinOf } from './twin'

/** Puts an `index.md` beside each page of a folder that announces one. */
export async function writeTwins(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name !== 'index.html') continue
    const twin = twinOf(await readFile(path.join(entry.parentPath, entry.name), 'utf8'))
    if (twin !== undefined) await writeFile(path.join(entry.parentPath, 'index.md'), twin)
  }
}
