import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, lstat, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Puts other bytes into a file: as a whole or not at all, whatever happens meanwhile. Its mode stays.
 *
 * @param file its path
 * @param before what it must still hold: what somebody wrote meanwhile is not written over
 * @returns whether it was done; not when it holds something else, or is a link
 * @throws what the disk says
 */
export async function replaceFile(
  file: string,
  before: Uint8Array,
  after: Uint8Array,
): Promise<boolean> {
  const { mode } = await lstat(file)
  // A file that may not be written could be renamed over.
  await access(file, constants.W_OK)
  // Beside it, it is on the same disk, and the dot hides it from the check.
  const beside = path.join(path.dirname(file), `.${randomUUID()}.tmp`)
  try {
    const made = await open(beside, 'wx', mode)
    try {
      await made.writeFile(after)
      await made.chmod(mode & 0o7777)
      await made.sync()
    } finally {
      await made.close()
    }
    if (!(await holds(file, before))) return false
    await rename(beside, file)
    return true
  } finally {
    await rm(beside, { force: true })
  }
}

async function holds(file: string, bytes: Uint8Array): Promise<boolean> {
  return (await lstat(file)).isFile() && Buffer.compare(await readFile(file), bytes) === 0
}
