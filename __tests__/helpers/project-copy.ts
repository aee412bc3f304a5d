import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { linkTree } from '@/lib/link-tree'
import { PROJECT } from './example-site/settings'

/** Below the project: links to the packages' files have to be on the same disk. */
const SCRATCH = path.resolve('.copies')

const made: string[] = []

/**
 * A copy of the project with our content, as a clone of it would be: a repository of one commit with packages of its own, as
 * Next names things by their path below it. Gone after the last test of the file.
 */
export function copyProject(name: string): string {
  const folder = path.join(SCRATCH, name)
  made.push(folder)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of [...PROJECT, 'package-lock.json', 'content'].filter((candidate) =>
    existsSync(candidate),
  )) {
    cpSync(part, path.join(folder, part), { recursive: true })
  }
  linkTree('node_modules', path.join(folder, 'node_modules'))
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  commitContent(folder, '2024-02-03T04:05:06Z')
  return folder
}

/** Gives a copy what the last build of the project left for the next one: pictures, pages, compiled code. */
export function warmUp(folder: string): void {
  for (const cache of ['.cache', '.next/cache'].filter((candidate) => existsSync(candidate))) {
    cpSync(cache, path.join(folder, cache), { recursive: true })
  }
}

/** Commits what was changed in the content of a copy. */
export function commitContent(folder: string, date: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    })
  git('add', 'content')
  git('commit', '--quiet', '--message', 'Edit')
}

/** Runs `npm run build` in a copy; returns its exit code, and all that it printed. */
export function buildCopy(
  folder: string,
  env: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  const args = ['--import', 'tsx', 'lib/cli/main.ts', 'build']
  // Contentlayer asks the shell's variable where it is.
  const own = { PWD: folder, BASE_PATH: '', CONTENT_DIR: '', PREVIEW: '', SITE_URL: '', ...env }
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...own } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
  // Another test file may have a copy there.
  if (readdirSync(SCRATCH).length === 0) rmSync(SCRATCH, { recursive: true })
})
