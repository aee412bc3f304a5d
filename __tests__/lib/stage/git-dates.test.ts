/** @jest-environment node */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { temporaryFolder, writeFiles } from '@/__tests__/lib/check/content'
import { gitDates } from '@/lib/stage/git-dates'

const WHO = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@b',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@b',
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: folder, env: { ...process.env, ...WHO }, stdio: 'pipe' })
}

function commit(folder: string, date: string): void {
  git(folder, 'add', '-A')
  execFileSync('git', ['commit', '-qm', date], {
    cwd: folder,
    env: { ...process.env, ...WHO, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  })
}

/** A repository whose content folder has two commits. */
function repository(): string {
  const root = temporaryFolder()
  git(root, 'init', '-q')
  writeFiles(root, { 'content/a b/ü.md': 'one', 'content/old.md': 'one', 'other.md': 'one' })
  commit(root, '2020-01-02T03:04:05+02:00')
  writeFiles(root, { 'content/a b/ü.md': 'two' })
  commit(root, '2021-06-07T08:09:10Z')
  return root
}

test('the date of a file is that of its last commit, whatever its name and the time zone', async () => {
  expect(Object.fromEntries(await gitDates(path.join(repository(), 'content')))).toEqual({
    'a b/ü.md': '2021-06-07T08:09:10Z',
    'old.md': '2020-01-02T01:04:05Z',
  })
})

test('a file that was never committed has no date', async () => {
  const root = repository()
  writeFiles(root, { 'content/new.md': 'new' })
  expect((await gitDates(path.join(root, 'content'))).has('new.md')).toBe(false)
})

test('nothing is dated in a shallow clone, where the oldest commit seems to hold every file', async () => {
  const clone = path.join(temporaryFolder(), 'clone')
  git('.', 'clone', '-q', '--depth', '1', pathToFileURL(repository()).href, clone)
  expect((await gitDates(path.join(clone, 'content'))).size).toBe(0)
})

test('nothing is dated outside a repository, nor where there is no commit yet', async () => {
  const folder = temporaryFolder()
  expect((await gitDates(folder)).size).toBe(0)
  git(folder, 'init', '-q')
  expect((await gitDates(folder)).size).toBe(0)
  expect((await gitDates(path.join(folder, 'gone'))).size).toBe(0)
})
