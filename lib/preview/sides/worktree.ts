import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { git, gitNow } from './git'
import { atEnd } from './interrupt'

/** Always the same place: names that Next makes from the paths of files are then the same. */
const PLACE = '.cache/preview/work'

/**
 * Lets work be done in a checkout of a commit, beside that of the user, whose files, index and branches stay as they are. It is gone afterwards,
 * also when the process is told to end. What an earlier process left at its place is removed.
 *
 * @param root the running project: the root of its repository, or a folder in it
 * @param work is given the same folder of the checkout
 */
export async function inWorktree<T>(
  root: string,
  commit: string,
  work: (project: string) => Promise<T>,
): Promise<T> {
  const folder = path.join(root, PLACE)
  const remove = () => removeWorktree(root, folder)
  remove()
  const done = atEnd(remove)
  try {
    const within = (await git(root, ['rev-parse', '--show-prefix'])).trim()
    const project = path.join(folder, within)
    mkdirSync(path.dirname(folder), { recursive: true })
    await git(root, ['worktree', 'add', '--quiet', '--force', '--detach', folder, commit])
    // An older commit may have the project elsewhere: npm says that there is nothing.
    mkdirSync(project, { recursive: true })
    return await work(project)
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
