import { lstatSync } from 'node:fs'

/** A file as its folder knows it. */
export interface FileState {
  isFile: boolean
  isFolder: boolean
  /** Whether it is a symbolic link. */
  isLink: boolean
  /** Made of its times, its size and which file it is: another one for each state, as far as the disk can tell them apart. */
  stamp: string
}

/** The state of a file; undefined when there is none, or nobody may look. */
export function stateOf(absolute: string): FileState | undefined {
  try {
    const stat = lstatSync(absolute, { bigint: true })
    const stamp = [stat.mtimeNs, stat.ctimeNs, stat.size, stat.ino].join(' ')
    return {
      isFile: stat.isFile(),
      isFolder: stat.isDirectory(),
      isLink: stat.isSymbolicLink(),
      stamp,
    }
  } catch {
    return undefined
  }
}
