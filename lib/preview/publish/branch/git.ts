import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { PublishFailed } from '@/lib/preview/publish/failed'
import { harmless } from '@/lib/preview/publish/harmless'

/** Git did not do what it was asked for; the next attempt may go better. */
export class GitFailed extends PublishFailed {}

/** Who makes the commits of the branch: the address is that of `github-actions[bot]`. */
const BOT = { name: 'Preview', email: '41898282+github-actions[bot]@users.noreply.github.com' }

/** A bare repository: nothing of a preview is ever a file on this machine's disk, whatever its name is. */
export class Git {
  readonly #folder: string
  readonly #environment: Record<string, string | undefined>

  /**
   * @param token is told to Git by its environment: arguments and addresses are seen by others, and stand in messages
   * @param patience how many seconds nothing at all may come from the remote; by itself, Git waits for ever
   */
  constructor(folder: string, remote: string, token: string, patience = 120) {
    this.#folder = folder
    const login = Buffer.from(`x-access-token:${token}`).toString('base64')
    this.#environment = {
      PATH: process.env.PATH,
      HOME: folder,
      // Neither what this machine is set to do, nor hooks, nor questions.
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_TERMINAL_PROMPT: '0',
      ...settings({
        [`http.${remote}.extraheader`]: `Authorization: Basic ${login}`,
        'http.lowSpeedLimit': '1',
        'http.lowSpeedTime': String(patience),
        // It would tidy the repository in the background, while that is removed.
        'maintenance.auto': 'false',
      }),
      GIT_AUTHOR_NAME: BOT.name,
      GIT_AUTHOR_EMAIL: BOT.email,
      GIT_COMMITTER_NAME: BOT.name,
      GIT_COMMITTER_EMAIL: BOT.email,
      LC_ALL: 'C',
    }
  }

  /**
   * Runs Git.
   *
   * @returns what it printed, without the line's end
   * @throws GitFailed
   */
  async run(
    words: readonly string[],
    input: Iterable<string> | AsyncIterable<string | Buffer> = [],
  ): Promise<string> {
    const git = spawn('git', ['--git-dir', this.#folder, ...words], {
      env: this.#environment as NodeJS.ProcessEnv,
    })
    const ended = once(git, 'close')
    const written = pipeline(Readable.from(input, { objectMode: false }), git.stdin)
    const [out, said, writing] = await Promise.all([
      text(git.stdout),
      text(git.stderr),
      written.then(
        () => undefined,
        (error: unknown) => error,
      ),
    ])
    const [code] = await ended
    // What could not be read is not Git's mistake. That Git no longer listened is: it says why.
    if (writing && (writing as NodeJS.ErrnoException).code !== 'EPIPE') throw writing
    if (code !== 0) throw new GitFailed(`git ${words[0]} failed: ${harmless(said.trim())}`)
    return out.trimEnd()
  }
}

function settings(wanted: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = Object.entries(wanted).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(Object.keys(wanted).length), ...Object.fromEntries(pairs) }
}
