import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { commitOf, git } from './git'

/** How a person names what is in the folder now, committed or not. */
export const HERE = '.'

/**
 * What is in a checkout now, as a commit that no branch knows; `HEAD` where nothing was changed. The index of the user is not touched. The same files make the same commit: its
 * date is that of the commit that they stand on.
 */
export async function snapshot(root: string): Promise<string> {
  const parent = await commitOf(root, 'HEAD')
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'preview-index-'))
  const index = { GIT_INDEX_FILE: path.join(scratch, 'index') }
  try {
    await git(root, ['read-tree', parent], index)
    // From the root of the repository, wherever this is in it.
    await git(root, ['add', '--all', ':/'], index)
    const tree = (await git(root, ['write-tree'], index)).trim()
    if (tree === (await git(root, ['rev-parse', `${parent}^{tree}`])).trim()) return parent
    const date = (await git(root, ['show', '--no-patch', '--format=%cI', parent])).trim()
    const identity = Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, 'preview'],
        [`GIT_${who}_EMAIL`, 'preview@localhost'],
        [`GIT_${who}_DATE`, date],
      ]),
    )
    const words = ['commit-tree', tree, '-p', parent, '-m', 'What is not committed yet']
    return (await git(root, words, identity)).trim()
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
