/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { lockFolder } from '@/lib/cli/lock'
import { BadSetting } from '@/lib/environment'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'))
  file = path.join(folder, '.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a command that would write into the files of another is told which one, and what to do', () => {
  writeFileSync(file, `${process.ppid} npm run dev\n`)
  expect(() => lockFolder('build', file)).toThrow(
    new BadSetting(
      `\`npm run dev\` is running in this folder (process ${process.ppid}), and writes the same files. Wait for its end, or stop it. If there is none, delete the file ${file}.`,
    ),
  )
})

test('the next command may begin when one has let go', () => {
  lockFolder('build', file)()
  expect(existsSync(file)).toBe(false)
  lockFolder('dev', file)()
})

test('a command that was cut off does not keep the next one out', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(file, `${pid} npm run dev\n`)
  lockFolder('build', file)()
  expect(existsSync(file)).toBe(false)
})

test('a command that was cut off at its beginning does not either', () => {
  writeFileSync(file, '')
  expect(() => lockFolder('build', file)()).not.toThrow()
})
