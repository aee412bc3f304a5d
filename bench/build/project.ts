import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { linkTree } from '@/lib/link-tree'

/** Where the copies are built. It is ignored by Git, and removed in the end. */
export const FOLDER = path.resolve('.bench')

/** What CI keeps from one build to the next (docs/deploying.md). */
const KEPT = ['.cache', '.contentlayer', '.next/cache']

const CONTENT = 'content'
const WRITTEN = '2026-01-01T00:00:00Z'
const PACKAGES = 'node_modules'

/**
 * A checkout of the project, with content of its own: the files that Git knows or would take, and none that a build has
 * made. The user's content, `out/` and `.cache/` stay as they are.
 *
 * @param write writes the content into a folder
 */
export async function checkOut(write: (content: string) => Promise<void>): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  for (const name of readdirSync(FOLDER)) {
    if (name !== PACKAGES) rmSync(path.join(FOLDER, name), { recursive: true })
  }
  if (!existsSync(path.join(FOLDER, PACKAGES))) linkTree(PACKAGES, path.join(FOLDER, PACKAGES))
  for (const file of projectFiles()) {
    const copy = path.join(FOLDER, file)
    mkdirSync(path.dirname(copy), { recursive: true })
    cpSync(file, copy)
  }
  await write(path.join(FOLDER, CONTENT))
  git('init', '--quiet')
  commit(CONTENT)
}

/** Commits all that is in the checkout, the code as well: then it can be checked out once more. */
export function commitAll(): void {
  commit('.')
}

/** A checkout on another machine, with what CI has kept. Every file is new; so are the times of what is restored. */
export async function checkOutAgain(write: (content: string) => Promise<void>): Promise<void> {
  const aside = `${FOLDER}.kept`
  rmSync(aside, { recursive: true, force: true })
  for (const name of KEPT) copyIfThere(path.join(FOLDER, name), path.join(aside, name))
  await checkOut(write)
  for (const name of KEPT) copyIfThere(path.join(aside, name), path.join(FOLDER, name))
  rmSync(aside, { recursive: true, force: true })
}

export function removeCheckout(): void {
  for (const folder of [FOLDER, `${FOLDER}.kept`]) rmSync(folder, { recursive: true, force: true })
}

function copyIfThere(from: string, to: string): void {
  if (existsSync(from)) cpSync(from, to, { recursive: true })
}

function projectFiles(): string[] {
  const list = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8' },
  )
  return list
    .split('\0')
    .filter((file) => file !== '' && !/^(?:content|docs|__tests__)\//.test(file))
    .filter((file) => existsSync(file))
}

function commit(what: string): void {
  git('add', what)
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.org', 'commit', '-qm', 'Edit')
}

function git(...args: string[]): void {
  // Pages show when they were changed, and a fresh checkout brings the dates of its history with it.
  const dates = { GIT_AUTHOR_DATE: WRITTEN, GIT_COMMITTER_DATE: WRITTEN }
  const env = { ...process.env, ...dates }
  execFileSync('git', args, { cwd: FOLDER, env, stdio: ['ignore', 'ignore', 'inherit'] })
}
