import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { git, gitNow } from './git'
import { atEnd } from './interrupt'

/**
 * Lets work be done in a checkout of a commit, beside that of the user, whose files, index and branches stay as they are. It is gone afterwards,
 * also when the process is told to end.
 *
 * @param folder where it is; what an earlier process left there is removed
 */
export async function inWorktree<T>(
  root: string,
  folder: string,
  commit: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const remove = () => removeWorktree(root, folder)
  remove()
  const done = atEnd(remove)
  try {
    mkdirSync(path.dirname(folder), { recursive: true })
    await git(root, ['worktree', 'add', '--quiet', '--force', '--detach', folder, commit])
    return await work(folder)
  } finally {
    done()
  }
}

function removeWorktree(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    // Not `prune`, which would forget those of the user whose disk is not there.
    gitNow(root, ['worktree', 'remove', '--force', '--force', folder])
  } catch {
    // Git knows of none.
  }
}
