import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const git = promisify(execFile)

/**
 * When each file of a folder was last changed, by Git's history: the date of the last commit that touched it (ISO 8601, in
 * UTC). Nothing is known without a repository, without Git, or where the clone is shallow: the oldest commit of such a
 * clone seems to have touched every file.
 *
 * @returns from path below the folder to date
 */
export async function gitDates(folder: string): Promise<ReadonlyMap<string, string>> {
  const dates = new Map<string, string>()
  for (const [date, files] of await history(folder)) {
    for (const file of files) if (!dates.has(file)) dates.set(file, date)
  }
  return dates
}

/** The commits that touched the folder, the last one first, with the files that each touched. */
async function history(folder: string): Promise<[date: string, files: string[]][]> {
  try {
    const { stdout: shallow } = await run(folder, 'rev-parse', '--is-shallow-repository')
    if (shallow.trim() !== 'false') return []
    const { stdout } = await run(
      folder,
      'log',
      '--format=%x01%cI',
      '--name-only',
      '--relative',
      '-z',
      '--',
      '.',
    )
    return stdout.split('\u0001').slice(1).map(commit)
  } catch {
    return []
  }
}

/** One commit of the log: its date, and the names of its files, which NUL ends. */
function commit(text: string): [string, string[]] {
  const [date = '', ...names] = text.split('\0').map((part) => part.replace(/^\n+/, ''))
  return [new Date(date.trim()).toISOString().replace('.000', ''), names.filter(Boolean)]
}

function run(folder: string, ...args: string[]): Promise<{ stdout: string }> {
  return git('git', ['-c', 'log.showSignature=false', ...args], {
    cwd: path.resolve(folder),
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  })
}
