/** @jest-environment node */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { contentFolder, withText } from '@/__tests__/lib/check/content'

const COMMAND = ['--import', 'tsx', 'lib/cli/main.ts', 'check', '--watch']

let child: ChildProcess | undefined
afterEach(() => child?.kill('SIGKILL'))

/** What the command prints while this is true of the content, the newest last. */
function watching(contentDir: string): () => string {
  child = spawn(process.execPath, COMMAND, { env: { ...process.env, CONTENT_DIR: contentDir } })
  let output = ''
  child.stdout?.on('data', (data: Buffer) => {
    output += data
  })
  return () => output
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(20)
}

test('an editor sees a mistake as soon as it is saved, and sees it go', async () => {
  const folder = contentFolder({ 'a.md': withText('[B](/b/)') })
  const output = watching(folder)
  await until(() => /1 error in 2 files/.test(output()))
  writeFileSync(path.join(folder, 'b.md'), withText('Hello'))
  await until(() => output().includes('No findings in 3 files.'))
  writeFileSync(path.join(folder, 'b.md'), withText('[C](/c/)'))
  await until(() => output().split('link/missing').length === 3)
  child?.kill('SIGINT')
}, 30_000)

test('what is saved as soon as the first findings are there is seen as well, among many folders', async () => {
  const names = Array.from({ length: 400 }, (_, index) => `p${index}/_index.md`)
  const folder = contentFolder(Object.fromEntries(names.map((name) => [name, withText('Hello')])))
  const output = watching(folder)
  await until(() => output().includes('No findings in 401 files.'))
  for (const name of names.slice(-3)) writeFileSync(path.join(folder, name), withText('[C](/c/)'))
  await until(() => /3 errors in 401 files/.test(output()))
  child?.kill('SIGINT')
}, 60_000)

test.each(['--fix', '--format=json'])('watching does not go with %s, which is said', (option) => {
  const name = option.split('=')[0]
  const { stderr, status } = spawnSync(process.execPath, [...COMMAND, option], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'content' },
  })
  expect(stderr).toBe(`\`npm run check\` takes --watch or ${name}, and not both.\n`)
  expect(status).toBe(2)
})
