import { rmSync } from 'node:fs'
import { access, rename } from 'node:fs/promises'

/** The folder that is served, and the two that stand beside it while it is replaced. */
export interface Folders {
  served: string
  /** The next one, until it is complete. */
  fresh: string
  /** The last one, until the next one is in its place. */
  last: string
}

export function foldersOf(outDir: string): Folders {
  return { served: outDir, fresh: `${outDir}.new`, last: `${outDir}.old` }
}

/** Clears up after a finish that was cut off. */
export async function recover({ served, fresh, last }: Folders): Promise<void> {
  // Cut off between the two renames of `replace`: nothing is served, and the last one is whole.
  if ((await exists(last)) && !(await exists(served))) await rename(last, served)
  await remove(last)
  await remove(fresh)
}

/**
 * Puts the fresh folder in the place of the one that is served.
 *
 * POSIX cannot do this at once: rename(2) replaces a folder only by an empty one (Linux could swap two, with
 * RENAME_EXCHANGE, which Node does not offer). So there are two renames, and between them, for some microseconds, nothing is
 * served. `recover` restores the last folder if the process ends there.
 */
export async function replace({ served, fresh, last }: Folders): Promise<void> {
  const isFirst = !(await exists(served))
  if (!isFirst) await rename(served, last)
  try {
    await rename(fresh, served)
  } catch (error) {
    if (!isFirst) await rename(last, served)
    throw error
  }
  // The fresh folder is served: what cannot be removed now is no failure, and the next finish tries again.
  await remove(last).catch(() => undefined)
}

async function remove(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
}

async function exists(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  )
}
