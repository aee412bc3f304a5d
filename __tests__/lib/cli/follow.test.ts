/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { follow } from '@/lib/cli/follow'

const folder = mkdtempSync(path.join(tmpdir(), 'blockfront-follow-'))
let changes = 0
const watcher = follow(folder, async () => {
  changes++
})

beforeAll(() => new Promise<void>((resolve) => watcher.once('ready', resolve)))
afterAll(async () => {
  await watcher.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Waits until there is one more than there were. */
async function oneMoreThan(before: number): Promise<void> {
  while (changes === before) await pause(10)
}

test('a file that is written in several steps is one change', async () => {
  const before = changes
  for (const text of ['a', 'ab', 'abc']) writeFileSync(path.join(folder, 'page.md'), text)
  await oneMoreThan(before)
  await pause(100)
  expect(changes).toBe(before + 1)
})

test('a folder that is taken away and put back is followed again, as Git does it', async () => {
  const gone = changes
  rmSync(folder, { recursive: true })
  await oneMoreThan(gone)
  const back = changes
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'page.md'), 'a')
  await oneMoreThan(back)
  await pause(100)
  const edited = changes
  writeFileSync(path.join(folder, 'page.md'), 'b')
  await oneMoreThan(edited)
})
