import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import { BadSetting } from '@/lib/environment'
import { atEnd } from './sides/interrupt'

/**
 * Writes a folder that is there as a whole or not at all.
 *
 * @param isOurs whether an earlier call made what is there: nothing else is replaced
 * @param write fills the folder that takes its place
 * @throws BadSetting when something else is there
 */
export async function writeFolder(
  folder: string,
  isOurs: (folder: string) => boolean,
  write: (fresh: string) => Promise<void>,
): Promise<void> {
  refuseOthers(folder, isOurs)
  makeFolder(path.dirname(folder))
  const fresh = mkdtempSync(`${folder}.`)
  // Others may read what is published; `mkdtemp` makes it its owner's alone.
  chmodSync(fresh, 0o755)
  const done = atEnd(() => rmSync(fresh, { recursive: true, force: true }))
  try {
    await write(fresh)
    refuseOthers(folder, isOurs)
    rmSync(folder, { recursive: true, force: true })
    renameSync(fresh, folder)
  } finally {
    done()
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw cause
    throw new BadSetting(`There can be no folder ${folder}: a file is in its way.`, { cause })
  }
}

/** @throws BadSetting when there is something that is not to be replaced */
export function refuseOthers(folder: string, isOurs: (folder: string) => boolean): void {
  if (!existsSync(folder)) return
  const refuse = (what: string) => {
    throw new BadSetting(`${folder} ${what}. Name another folder, or remove it.`)
  }
  try {
    if (readdirSync(folder).length === 0 || isOurs(folder)) return
  } catch {
    refuse('is no folder that can be read')
  }
  refuse('has other files in it, which would be lost')
}
