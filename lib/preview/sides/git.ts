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

/** Git did not do what it was asked for. */
class GitFailed extends BadSetting {
  constructor(
    command: string | undefined,
    readonly words: string,
    options: ErrorOptions,
  ) {
    super(`\`git ${command}\` failed: ${words}`, options)
  }
}

/** What Git answers in a folder. No shell reads the words. @throws BadSetting when Git fails, with what it says */
export async function git(
  folder: string,
  args: readonly string[],
  env?: Record<string, string>,
): Promise<string> {
  try {
    const { stdout } = await start('git', [...QUIET, ...args], options(folder, env))
    return stdout
  } catch (cause) {
    const { code, stderr } = cause as NodeJS.ErrnoException & { stderr?: string }
    throw code === 'ENOENT'
      ? new BadSetting('Git is not installed, which knows the commits.', { cause })
      : new GitFailed(args[0], stderr?.trim() || String(cause), { cause })
  }
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
  } catch (cause) {
    if (!(cause instanceof GitFailed)) throw cause
    throw new BadSetting(
      `Git knows no commit ${JSON.stringify(ref)} here. ${await adviceFor(root, ref)}`,
      { cause },
    )
  }
}

/** There may be one that Git does not trust: it says so, and what to do. */
async function requireRepository(root: string): Promise<void> {
  try {
    await git(root, ['rev-parse', '--git-dir'])
  } catch (cause) {
    if (!(cause instanceof GitFailed)) throw cause
    throw new BadSetting(
      `This folder is in no Git repository that can be read. Git says: ${cause.words}`,
      { cause },
    )
  }
}

async function adviceFor(root: string, ref: string): Promise<string> {
  const list = ['for-each-ref', '--format=%(refname:short)', `refs/remotes/*/${ref}`]
  const [remote] = (await git(root, list).catch(() => '')).split('\n')
  if (remote) return `Did you mean ${JSON.stringify(remote)}?`
  const isShallow = (await git(root, ['rev-parse', '--is-shallow-repository'])).trim() === 'true'
  return isShallow
    ? 'This clone has only the latest commits: `git fetch --unshallow` brings the others.'
    : 'Name a branch, a tag or a commit; `git fetch` brings those of others.'
}

/** Whether a checkout has something that is in no commit. */
export async function hasUncommitted(root: string): Promise<boolean> {
  await requireRepository(root)
  return (await git(root, ['status', '--porcelain'])) !== ''
}
