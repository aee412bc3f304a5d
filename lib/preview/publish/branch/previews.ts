import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleepFor } from 'node:timers/promises'
import { Git, GitFailed } from './git'
import { type File, stream } from './import'
import type { Folders } from './ledger'
import { fetchTip, pushFolders } from './tip'

const ATTEMPTS = 8

/** What a change makes of the folders. */
export type Change = (folders: Folders) => Promise<Folders> | Folders

export interface Options {
  remote: string
  token: string
  sleep?: (milliseconds: number) => Promise<unknown>
}

/** The branch that holds all previews: always one commit, without a history. */
export class Previews {
  readonly #folder: string
  readonly #git: Git
  readonly #sleep: (milliseconds: number) => Promise<unknown>

  private constructor(folder: string, { remote, token, sleep = sleepFor }: Options) {
    this.#folder = folder
    this.#git = new Git(folder, remote, token)
    this.#sleep = sleep
  }

  /** A clone of nothing yet, which `close` deletes. */
  static async open(options: Options): Promise<Previews> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'blockfront-previews-'))
    const previews = new Previews(folder, options)
    await previews.#git.run(['init', '--quiet', '--bare', '--template='])
    await previews.#git.run(['remote', 'add', 'origin', options.remote])
    return previews
  }

  /** Takes files in, as a folder that is nowhere yet. It rejects with what `files` rejects with. */
  async take(files: AsyncIterable<File>): Promise<{ tree: string; bytes: number }> {
    let bytes = 0
    const reference = 'refs/taken'
    const input = stream(reference, files, (more) => {
      bytes += more
    })
    await this.#git.run(['fast-import', '--quiet', '--force'], input)
    return { tree: await this.#git.run(['rev-parse', `${reference}^{tree}`]), bytes }
  }

  /**
   * Changes the branch. When somebody else changed it meanwhile, the change is made again on what they made of it: nothing of theirs is
   * lost, although each commit replaces the one before.
   *
   * @param change is called once for each attempt
   * @throws GitFailed
   */
  async change(change: Change): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const tip = await fetchTip(this.#git)
        await pushFolders(this.#git, tip, await change(tip.folders))
        return
      } catch (error) {
        if (!(error instanceof GitFailed) || attempt === ATTEMPTS) throw error
        // Two that met should not meet again.
        await this.#sleep(500 * 2 ** (attempt - 1) * (1 + Math.random()))
      }
    }
  }

  close(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true })
  }
}
