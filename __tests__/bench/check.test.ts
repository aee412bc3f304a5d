/** @jest-environment node */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { candidates } from '@/bench/check/candidates'
import { comparison } from '@/bench/check/comparison'
import { plainFields } from '@/bench/check/fields'
import { writeInput } from '@/bench/check/input'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bench-check-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('other compilers are given every page as it is, under a name that all of them read', () => {
  const content = path.join(folder, 'content')
  mkdirSync(path.join(content, 'a'), { recursive: true })
  writeFileSync(path.join(content, 'a/_index.md'), '---\r\ntitle: A\r\n---\r\n')
  writeFileSync(path.join(content, 'b.md'), 'B')
  writeFileSync(path.join(content, 'site.yaml'), 'title: Site')
  const given = path.join(folder, 'given')

  expect(writeInput(content, given)).toBe(2)
  expect(readdirSync(path.join(given, 'content'), { recursive: true }).sort()).toEqual([
    'a',
    path.join('a', 'index.md'),
    'b.md',
  ])
  expect(readFileSync(path.join(given, 'content/a/index.md'), 'utf8')).toBe(
    '---\r\ntitle: A\r\n---\r\n',
  )
  expect(JSON.parse(readFileSync(path.join(given, 'fields.json'), 'utf8'))).toEqual(plainFields())
})

test('other compilers hold pages to our types, choices, lists and required fields', () => {
  const { page, blocks } = plainFields()
  expect(page.title).toEqual({ kind: 'text', required: true })
  expect(page.type).toEqual({ kind: 'choice', required: true, options: ['landing'] })
  expect(page.aliases).toEqual({ kind: 'list', item: { kind: 'alias' } })
  expect(page.sections).toEqual({ kind: 'sections', required: true })
  const items = blocks.features?.content?.fields?.items
  expect(items?.item?.fields?.name).toEqual({ kind: 'inline', required: true })
  expect(items?.item?.fields?.description).toEqual({ kind: 'markdown' })
})

test('the run in the middle counts, and a line says how many pages it read in a second', () => {
  const candidate = { name: 'a compiler', does: 'YAML' }
  const runs = [5, 2, 4].map((seconds) => ({
    seconds,
    memory: { largest: seconds * 1e8, together: 0 },
  }))
  expect(comparison([{ candidate, runs }], 1000)).toContain(
    '| a compiler | YAML         | 250              | 4.00    | 400 MB          |',
  )
})

test('memory that cannot be measured is a dash', () => {
  const candidate = { name: 'a compiler', does: 'YAML' }
  const runs = [{ seconds: 1, memory: undefined }]
  expect(comparison([{ candidate, runs }], 10)).toMatch(/\| 1\.00 +\| – +\|/)
})

test('each compiler is named with its version, once without and once with Markdown', () => {
  const others = candidates().filter(({ args }) => args !== undefined)
  expect(others.map(({ args }) => args?.join(' '))).toEqual([
    'velite',
    'velite --markdown',
    'content-collections',
    'content-collections --markdown',
  ])
  for (const { name } of others) expect(name).toMatch(/ \d+\.\d+\.\d+$/)
})
