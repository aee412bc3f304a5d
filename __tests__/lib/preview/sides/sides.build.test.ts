/** @jest-environment node */
import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { commitContent, copyProject, warmUp } from '@/__tests__/helpers/project-copy'
import { gitNow } from '@/lib/preview/sides/git'

const folder = copyProject('sides')
const page = path.join(folder, 'content/membership/_index.md')
const out = path.join(folder, '.bench/report')

beforeAll(() => {
  warmUp(folder)
  // A clone has the code in its history as well.
  writeFileSync(path.join(folder, '.gitignore'), readFileSync('.gitignore'))
  gitNow(folder, ['add', '--all'])
  // Some commit what is made.
  writeFileSync(path.join(folder, '.cache/made'), '')
  gitNow(folder, ['add', '--force', '.cache/made'])
  commitContent(folder, '2024-02-04T04:05:06Z')
})

/** Starts `npm run preview:report` as npm does. */
function start(...args: string[]) {
  const words = ['--import', 'tsx', 'lib/cli/main.ts', 'preview:report', ...args]
  const child = spawn(process.execPath, [...words, '--no-pictures', '--out', out], {
    cwd: folder,
    env: { ...process.env, PWD: folder, INIT_CWD: folder, CONTENT_DIR: '' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data
    })
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }))
  })
  return { child, ended }
}

const report = () => JSON.parse(readFileSync(path.join(out, 'report.json'), 'utf8'))
const worktrees = () =>
  readdirSync(path.join(folder, '.git')).filter((name) => name === 'worktrees')

it('builds two commits, and tells the one page that was edited and no other', async () => {
  const text = readFileSync(page, 'utf8')
  writeFileSync(page, text.replace('Learn more about [our mission]', 'Read about [our mission]'))
  commitContent(folder, '2024-02-05T04:05:06Z')
  writeFileSync(path.join(folder, 'notes.txt'), 'not committed')
  const { code, output } = await start('--base', 'HEAD~1').ended
  expect({ code, output }).toEqual({
    code: 0,
    output: expect.stringMatching(
      /^Building .*\nBuilding .*\nComparing …\nWrote .*\/report\.html\.\nWhat is not committed here is not in it: .*\n$/,
    ),
  })
  expect(report()).toMatchObject({ added: [], removed: [], moved: [], changed: ['/membership/'] })
  expect(report().base).toMatchObject({ ref: 'HEAD~1' })
  expect(existsSync(path.join(folder, '.cache/preview/work'))).toBe(false)
}, 400_000)

it('writes a report with the findings when a side cannot be built, and ends with 1', async () => {
  writeFileSync(path.join(folder, 'content/broken.md'), '---\ntitle: [\n---\n')
  const { code, output } = await start('--base', 'HEAD', '--head', '.').ended
  expect({ code, output }).toMatchObject({
    code: 1,
    output: expect.stringContaining('This could not be built: what is in the folder. '),
  })
  const { failed } = report()
  expect(failed).toMatchObject({ side: 'head', findings: { summary: { errors: 1 } } })
  expect(failed.output).toContain('content/broken.md')
  expect(failed.output).not.toContain(folder)
}, 400_000)

it('leaves no worktree behind when it is told to end, and keeps the report of before', async () => {
  const before = readFileSync(path.join(out, 'report.json'), 'utf8')
  appendFileSync(page, '\n')
  writeFileSync(path.join(folder, 'content/broken.md'), '---\ntitle: Mended\n---\n')
  const { child, ended } = start('--base', 'HEAD', '--head', '.')
  while (!existsSync(path.join(folder, '.cache/preview/work/.next'))) {
    if (child.exitCode !== null) throw new Error((await ended).output)
    await setTimeout(20)
  }
  child.kill('SIGINT')
  expect((await ended).code).toBe(130)
  expect(existsSync(path.join(folder, '.cache/preview/work'))).toBe(false)
  expect(worktrees()).toEqual([])
  expect(readFileSync(path.join(out, 'report.json'), 'utf8')).toBe(before)
  expect(readdirSync(path.dirname(out))).toEqual(['report'])
}, 400_000)
