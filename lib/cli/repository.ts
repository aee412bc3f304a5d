import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * The root of the Git repository that a folder is in: GitHub knows files by their path from there.
 *
 * @param workspace what GitHub Actions says (GITHUB_WORKSPACE), for a copy of the files without their history
 */
export function rootOfRepository(folder: string, workspace: string | undefined): string {
  let at = folder
  while (!existsSync(path.join(at, '.git'))) {
    const above = path.dirname(at)
    if (above === at) return workspace || folder
    at = above
  }
  return at
}

/** A file as GitHub knows it, with `/` between the parts; its absolute path when it is not in the repository. */
export function pathFromRoot(absolute: string, root: string): string {
  const below = path.relative(root, absolute)
  const isOutside = below.split(path.sep)[0] === '..' || path.isAbsolute(below)
  return (isOutside ? absolute : below).split(path.sep).join('/')
}
