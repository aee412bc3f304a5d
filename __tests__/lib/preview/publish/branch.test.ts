/** @jest-environment node */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { serve } from '@/__tests__/helpers/github/server'
import { Git, GitFailed } from '@/lib/preview/publish/branch/git'
import { Previews } from '@/lib/preview/publish/branch/previews'

const COMMIT = 'a'.repeat(40)
let folder: string
let remote: string
let waits: number[]
const opened: Previews[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'blockfront-branch-'))
  remote = path.join(folder, 'previews.git')
  execFileSync('git', ['init', '--quiet', '--bare', remote])
  execFileSync('git', ['--git-dir', remote, 'config', 'uploadpack.allowFilter', 'true'])
  waits = []
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((previews) => previews.close()))
  rmSync(folder, { recursive: true })
})

async function open(token = 'secret'): Promise<Previews> {
  const previews = await Previews.open({
    remote: `file://${remote}`,
    token,
    sleep: async (milliseconds) => {
      waits.push(milliseconds)
    },
  })
  opened.push(previews)
  return previews
}

async function* files(text: string) {
  yield { path: 'index.html', bytes: Buffer.from(text) }
}

async function put(
  previews: Previews,
  pull: number,
  text: string,
  first = async () => {},
): Promise<void> {
  const taken = await previews.take(files(text))
  await previews.change(async (folders) => {
    await first()
    return new Map(folders).set(pull, { commit: COMMIT, ...taken })
  })
}

const show = (...words: string[]) =>
  execFileSync('git', ['--git-dir', remote, ...words], { encoding: 'utf8', stdio: 'pipe' }).trim()

test('a preview that was pushed between the look and the push of another stays', async () => {
  await put(await open(), 1, 'one')
  const [slow, quick] = [await open(), await open()]
  let isFirst = true
  await put(slow, 2, 'two', async () => {
    if (isFirst) await put(quick, 3, 'three')
    isFirst = false
  })
  expect([1, 2, 3].map((pull) => show('show', `previews:pr/${pull}/index.html`))).toEqual([
    'one',
    'two',
    'three',
  ])
  expect(waits).toHaveLength(1)
})

test('the first two previews of all, at one moment, both stay', async () => {
  const [slow, quick] = [await open(), await open()]
  let isFirst = true
  await put(slow, 1, 'one', async () => {
    if (isFirst) await put(quick, 2, 'two')
    isFirst = false
  })
  expect(show('ls-tree', '--name-only', 'previews:pr').split('\n')).toEqual(['1', '2'])
})

test('an empty branch that somebody made for a host takes the first preview', async () => {
  const tree = execFileSync('git', ['--git-dir', remote, 'mktree'], { input: '' })
  const who = ['-c', 'user.name=x', '-c', 'user.email=x']
  const commit = show(...who, 'commit-tree', String(tree).trim(), '-m', 'Previews')
  show('update-ref', 'refs/heads/previews', commit)
  await put(await open(), 1, 'one')
  expect(show('show', 'previews:pr/1/index.html')).toBe('one')
})

test('the files of other previews are not downloaded: the branch can be large', async () => {
  await put(await open(), 1, 'one')
  // Whoever asked the remote for this file, before there is anything to push, would get none.
  const hash = show('rev-parse', 'previews:pr/1/index.html')
  const file = path.join(remote, 'objects', hash.slice(0, 2), hash.slice(2))
  renameSync(file, `${file}.away`)
  await put(await open(), 2, 'two', async () => renameSync(`${file}.away`, file))
  expect(show('ls-tree', '--name-only', 'previews:pr').split('\n')).toEqual(['1', '2'])
  expect(show('show', '-s', '--format=%B', 'previews')).toContain(`pr/1 ${COMMIT} 3\n`)
})

test('a branch that never takes a push is tried eight times, with longer and longer waits', async () => {
  const hook = path.join(remote, 'hooks', 'pre-receive')
  writeFileSync(hook, '#!/bin/sh\nexit 1\n')
  chmodSync(hook, 0o755)
  await expect(put(await open(), 1, 'one')).rejects.toThrow(GitFailed)
  expect(waits).toHaveLength(7)
  expect(waits.at(-1)).toBeGreaterThan(Number(waits[0]) * 10)
})

test('a remote that takes the call and says nothing is not waited for for ever', async () => {
  const silent = await serve(() => 'silence')
  const git = new Git(folder, silent.url, 'secret', 1)
  await expect(git.run(['ls-remote', `${silent.url}/a/b.git`])).rejects.toThrow(/too slow/)
  await silent.close()
})

test('a remote that is not there is told in a sentence, without the token', async () => {
  rmSync(remote, { recursive: true })
  const failure = await put(await open('ghs_topsecret'), 1, 'one').catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(GitFailed)
  expect(String(failure)).toContain('git ls-remote failed')
  expect(String(failure)).not.toContain('topsecret')
  expect(String(failure)).not.toContain(
    Buffer.from('x-access-token:ghs_topsecret').toString('base64'),
  )
})

test('files that end with a failure are taken not at all, and the failure is told', async () => {
  const previews = await open()
  async function* broken() {
    yield { path: 'a.html', bytes: Buffer.from('a') }
    throw new Error('The zip ends here.')
  }
  await expect(previews.take(broken())).rejects.toThrow('The zip ends here.')
  expect(waits).toEqual([])
})

test('a folder that somebody put there by hand can be swept', async () => {
  await put(await open(), 1, 'one')
  const tree = show('rev-parse', 'previews:pr/1')
  const made = (lines: string) =>
    execFileSync('git', ['--git-dir', remote, 'mktree'], { input: lines, encoding: 'utf8' }).trim()
  const folders = ['1', '77', 'notes'].map((name) => `040000 tree ${tree}\t${name}\n`)
  const root = made(`040000 tree ${made(folders.join(''))}\tpr\n`)
  const who = ['-c', 'user.name=x', '-c', 'user.email=x']
  show('update-ref', 'refs/heads/previews', show(...who, 'commit-tree', root, '-m', 'By hand'))
  const seen: number[] = []
  await (await open()).change((folders) => {
    seen.push(...folders.keys())
    return new Map([...folders].filter(([pull]) => pull !== 77))
  })
  expect(seen).toEqual([1, 77])
  expect(show('ls-tree', '--name-only', 'previews:pr')).toBe('1')
})
