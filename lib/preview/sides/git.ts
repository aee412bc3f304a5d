import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { BadSetting } from '@/lib/environment'

const start = promisify(execFile)

/** Hooks of the repository are for what its owner does by hand. */
const QUIET = ['-c', 'core.hooksPath=/dev/null', '-c', 'advice.detachedHead=false']

/** Set where a hook of Git starts us: they would lead Git to the index and the branches of the user. */
export const GIT_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'] as const

const options = (folder: string, env: Record<string, string> = {}) => ({
  cwd: folder,
  env: {
    ...process.env,
    ...Object.fromEntries(GIT_VARIABLES.map((name) => [name, undefined])),
    ...env,
  },
  maxBuffer: 1 << 28,
  encoding: 'utf8' as const,
})

/** What Git answers in a folder. No shell reads the words. @throws when Git fails */
export async function git(
  folder: string,
  args: readonly string[],
  env?: Record<string, string>,
): Promise<string> {
  const { stdout } = await start('git', [...QUIET, ...args], options(folder, env))
  return stdout
}

/** The same, for the moment in which the process ends: nothing that takes turns is waited for then. */
export function gitNow(folder: string, args: readonly string[]): void {
  execFileSync('git', [...QUIET, ...args], { ...options(folder), stdio: 'ignore' })
}

/** The commit that a name stands for: a branch, a tag, a hash, `HEAD~1`. @throws BadSetting when there is none */
export async function commitOf(root: string, ref: string): Promise<string> {
  await requireRepository(root)
  const wanted = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
  try {
    return (await git(root, wanted)).trim()
  } catch (error) {
    throw new BadSetting(
      `Git knows no commit ${JSON.stringify(ref)} here. Name a branch, a tag or a commit; \`git fetch\` brings those of others.`,
      { cause: error },
    )
  }
}

async function requireRepository(root: string): Promise<void> {
  try {
    await git(root, ['rev-parse', '--git-dir'])
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new BadSetting(
      isMissing
        ? 'Git is not installed, and two commits are to be compared.'
        : 'This folder is in no Git repository, and two commits are to be compared.',
      { cause: error },
    )
  }
}
