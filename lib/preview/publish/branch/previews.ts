import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleepFor } from 'node:timers/promises'
import { BRANCH } from '@/lib/preview/publish/words'
import { Git, GitFailed } from './git'
import { type File, stream } from './import'
import { type Folders, foldersOf, messageOf } from './ledger'
import { ROOT_FILES } from './root'

const ATTEMPTS = 8
const REF = `refs/heads/${BRANCH}`

/** What a change makes of the folders; undefined leaves the branch alone. */
export type Change = (folders: Folders) => Promise<Folders | undefined> | Folders | undefined

interface Tip {
  /** '' when there is no branch yet. */
  commit: string
  /** Entries of the root other than the previews, as `git mktree` reads them. */
  others: readonly string[]
  folders: Folders
}

/** The branch that holds all previews: always one commit, without a history. */
export class Previews {
  readonly #folder: string
  readonly #git: Git
  readonly #remote: string
  readonly #sleep: (milliseconds: number) => Promise<unknown>

  private constructor(folder: string, options: Options) {
    this.#folder = folder
    this.#remote = options.remote
    this.#git = new Git(folder, options.remote, options.token)
    this.#sleep = options.sleep ?? sleepFor
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
   * @returns whether anything was changed
   * @throws GitFailed
   */
  async change(change: Change): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const tip = await this.#fetch()
        const wanted = await change(tip.folders)
        return wanted ? await this.#push(tip, wanted) : false
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

  async #fetch(): Promise<Tip> {
    if (!(await this.#git.run(['ls-remote', 'origin', REF]))) {
      return { commit: '', others: [], folders: new Map() }
    }
    // Names and hashes only: the files of other previews are not needed.
    await this.#git.run([
      'fetch',
      '--quiet',
      '--no-tags',
      '--depth=1',
      '--filter=blob:none',
      'origin',
      REF,
    ])
    const commit = await this.#git.run(['rev-parse', 'FETCH_HEAD'])
    const lines = await this.#entries(commit)
    const trees = hasPreviews(lines) ? await this.#entries(`${commit}:pr`) : []
    const message = await this.#git.run(['log', '-1', '--format=%B', commit])
    return {
      commit,
      others: lines.filter((line) => nameOf(line) !== 'pr'),
      folders: foldersOf(message, new Map(trees.flatMap(folderOf))),
    }
  }

  async #entries(tree: string): Promise<string[]> {
    const listed = await this.#git.run(['ls-tree', '-z', tree])
    return listed.split('\0').filter((line) => line !== '')
  }

  async #push(tip: Tip, folders: Folders): Promise<boolean> {
    if (tip.commit === '' && folders.size === 0) return false
    const sorted = new Map([...folders].sort(([one], [other]) => one - other))
    const tree = await this.#root(tip.others, sorted)
    const message = messageOf(sorted)
    if (tip.commit && (await this.#isSame(tip.commit, tree, message))) return false
    const commit = await this.#git.run(['commit-tree', tree, '-F', '-'], [message])
    // Only if the branch is what was fetched: an older commit of it is thrown away, and nobody else's is.
    await this.#git.run([
      'push',
      '--quiet',
      `--force-with-lease=${REF}:${tip.commit}`,
      'origin',
      `${commit}:${REF}`,
    ])
    return true
  }

  async #isSame(commit: string, tree: string, message: string): Promise<boolean> {
    const [now, said] = await Promise.all([
      this.#git.run(['rev-parse', `${commit}^{tree}`]),
      this.#git.run(['log', '-1', '--format=%B', commit]),
    ])
    return now === tree && said === message.trimEnd()
  }

  /** What else somebody put at the root stays, such as the CNAME of GitHub Pages. */
  async #root(others: readonly string[], folders: Folders): Promise<string> {
    const own: string[] = []
    for (const [name, content] of Object.entries(ROOT_FILES)) {
      if (others.some((line) => nameOf(line) === name)) continue
      own.push(
        `100644 blob ${await this.#git.run(['hash-object', '-w', '--stdin'], [content])}\t${name}`,
      )
    }
    if (folders.size > 0) {
      const lines = [...folders].map(([pull, { tree }]) => `040000 tree ${tree}\t${pull}`)
      own.push(`040000 tree ${await this.#tree(lines)}\tpr`)
    }
    return this.#tree([...others, ...own])
  }

  #tree(lines: readonly string[]): Promise<string> {
    return this.#git.run(['mktree', '-z', '--missing'], [lines.map((line) => `${line}\0`).join('')])
  }
}

export interface Options {
  remote: string
  token: string
  sleep?: (milliseconds: number) => Promise<unknown>
}

function hasPreviews(lines: readonly string[]): boolean {
  return lines.some((line) => nameOf(line) === 'pr' && line.startsWith('040000 '))
}

function nameOf(line: string): string {
  return line.slice(line.indexOf('\t') + 1)
}

/** A folder of a preview by its number. Anything else below `pr/` was not put there by us, and goes. */
function folderOf(line: string): [number, string][] {
  const [, tree = '', pull] = /^040000 tree (\S+)\t([1-9]\d*)$/.exec(line) ?? []
  return pull ? [[Number(pull), tree]] : []
}
