/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathFromRoot, rootOfRepository } from '@/lib/cli/repository'

const scratch = mkdtempSync(path.join(os.tmpdir(), 'blockfront-'))
afterAll(() => rmSync(scratch, { recursive: true }))

function folder(...parts: string[]): string {
  const made = path.join(scratch, ...parts)
  mkdirSync(made, { recursive: true })
  return made
}

test('the root of a repository is found from a project in a folder of it', () => {
  const project = folder('cloned/sites/ours')
  folder('cloned/.git')
  expect(rootOfRepository(project, '/elsewhere')).toBe(path.join(scratch, 'cloned'))
})

test('the root of a working tree is found, where .git is a file', () => {
  const project = folder('tree/ours')
  writeFileSync(path.join(scratch, 'tree/.git'), 'gitdir: /elsewhere\n')
  expect(rootOfRepository(project, undefined)).toBe(path.join(scratch, 'tree'))
})

test('without a history, the root is what GitHub says, else the project', () => {
  const project = folder('copied/ours')
  expect(rootOfRepository(project, '/work')).toBe('/work')
  expect(rootOfRepository(project, '')).toBe(project)
})

test('GitHub gets paths from the root, and absolute ones outside of it', () => {
  expect(pathFromRoot('/work/site/content/a.md', '/work')).toBe('site/content/a.md')
  expect(pathFromRoot('/other/a.md', '/work')).toBe('/other/a.md')
  expect(pathFromRoot('/work/..a.md', '/work')).toBe('..a.md')
})
