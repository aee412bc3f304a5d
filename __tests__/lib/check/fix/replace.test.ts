/** @jest-environment node */
import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import disk from 'node:fs/promises'
import path from 'node:path'
import { temporaryFolder, writeFiles } from '@/__tests__/lib/check/content'
import { replaceFile } from '@/lib/check/fix/replace'

const [BEFORE, AFTER] = [Buffer.from('before'), Buffer.from('after')]

function folderWith(text: string): string {
  const folder = temporaryFolder()
  writeFiles(folder, { 'a.md': text })
  return folder
}

test('a file gets other bytes', async () => {
  const folder = folderWith('before')
  expect(await replaceFile(path.join(folder, 'a.md'), BEFORE, AFTER)).toBe(true)
  expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('after')
})

test('a file that holds something else stays, and nothing is left beside it', async () => {
  const folder = folderWith('theirs')
  expect(await replaceFile(path.join(folder, 'a.md'), BEFORE, AFTER)).toBe(false)
  expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('theirs')
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('a link stays a link, and the file that it leads to as it was', async () => {
  const folder = folderWith('before')
  const link = path.join(folder, 'link.md')
  symlinkSync('a.md', link)
  expect(await replaceFile(link, BEFORE, AFTER)).toBe(false)
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readFileSync(link, 'utf8')).toBe('before')
})

test('a file that is gone is not made anew', async () => {
  const folder = temporaryFolder()
  await expect(replaceFile(path.join(folder, 'a.md'), BEFORE, AFTER)).rejects.toThrow('ENOENT')
  expect(readdirSync(folder)).toEqual([])
})

test('what the disk refuses leaves the file whole, and nothing beside it', async () => {
  const folder = folderWith('before')
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  jest.spyOn(disk, 'rename').mockRejectedValue(full)
  await expect(replaceFile(path.join(folder, 'a.md'), BEFORE, AFTER)).rejects.toThrow(full)
  expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['a.md'])
})
