import { BRANCH } from '@/lib/preview/publish/words'
import type { Git } from './git'
import { type Folders, foldersOf, messageOf } from './ledger'
import { ROOT_FILES } from './root'

const REF = `refs/heads/${BRANCH}`

/** The branch as it was fetched. */
export interface Tip {
  /** '' when there is no branch yet. */
  commit: string
  /** Entries of the root other than the previews, as `git mktree` reads them. */
  others: readonly string[]
  folders: Folders
}

/** Fetches the branch: names and hashes only, as the files of other previews are not needed. */
export async function fetchTip(git: Git): Promise<Tip> {
  if (!(await git.run(['ls-remote', 'origin', REF]))) {
    return { commit: '', others: [], folders: new Map() }
  }
  const few = ['--quiet', '--no-tags', '--depth=1', '--filter=blob:none']
  await git.run(['fetch', ...few, 'origin', REF])
  const commit = await git.run(['rev-parse', 'FETCH_HEAD'])
  const lines = await entriesOf(git, commit)
  const hasPreviews = lines.some((line) => nameOf(line) === 'pr' && line.startsWith('040000 '))
  const trees = hasPreviews ? await entriesOf(git, `${commit}:pr`) : []
  return {
    commit,
    others: lines.filter((line) => nameOf(line) !== 'pr'),
    folders: foldersOf(await messageAt(git, commit), new Map(trees.flatMap(folderOf))),
  }
}

/**
 * Makes the branch have these folders. Where it has them already, it stays the commit that it is.
 *
 * @param tip what was fetched
 * @throws GitFailed also when somebody has changed the branch meanwhile
 */
export async function pushFolders(git: Git, tip: Tip, folders: Folders): Promise<void> {
  if (tip.commit === '' && folders.size === 0) return
  const sorted = new Map([...folders].sort(([one], [other]) => one - other))
  const tree = await writeRoot(git, tip.others, sorted)
  const message = messageOf(sorted)
  if (tip.commit !== '') {
    const isSame = (await git.run(['rev-parse', `${tip.commit}^{tree}`])) === tree
    if (isSame && (await messageAt(git, tip.commit)) === message.trimEnd()) return
  }
  const commit = await git.run(['commit-tree', tree, '-F', '-'], [message])
  // Only if the branch is what was fetched: an older commit of it is thrown away, and nobody else's is.
  const lease = `--force-with-lease=${REF}:${tip.commit}`
  await git.run(['push', '--quiet', lease, 'origin', `${commit}:${REF}`])
}

/** What else somebody put at the root stays, such as the CNAME of GitHub Pages. */
async function writeRoot(git: Git, others: readonly string[], folders: Folders): Promise<string> {
  const lines = [...others]
  for (const [name, content] of Object.entries(ROOT_FILES)) {
    if (others.some((line) => nameOf(line) === name)) continue
    lines.push(`100644 blob ${await git.run(['hash-object', '-w', '--stdin'], [content])}\t${name}`)
  }
  if (folders.size > 0) {
    const previews = [...folders].map(([pull, { tree }]) => `040000 tree ${tree}\t${pull}`)
    lines.push(`040000 tree ${await writeTree(git, previews)}\tpr`)
  }
  return writeTree(git, lines)
}

/** The files that stay are not here: they need not be. */
function writeTree(git: Git, lines: readonly string[]): Promise<string> {
  return git.run(['mktree', '-z', '--missing'], [lines.map((line) => `${line}\0`).join('')])
}

async function entriesOf(git: Git, tree: string): Promise<string[]> {
  return (await git.run(['ls-tree', '-z', tree])).split('\0').filter((line) => line !== '')
}

function messageAt(git: Git, commit: string): Promise<string> {
  return git.run(['log', '-1', '--format=%B', commit])
}

function nameOf(line: string): string {
  return line.slice(line.indexOf('\t') + 1)
}

/** A folder of a preview by its number. Anything else below `pr/` was not put there by us, and goes. */
function folderOf(line: string): [number, string][] {
  const [, tree = '', pull] = /^040000 tree (\S+)\t([1-9]\d*)$/.exec(line) ?? []
  return pull ? [[Number(pull), tree]] : []
}
