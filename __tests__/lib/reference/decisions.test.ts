/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { decisionsList } from '@/lib/reference/decisions'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'decisions-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function listOf(records: Record<string, string>): string[] {
  mkdirSync(path.join(root, 'docs/decisions'), { recursive: true })
  for (const [name, text] of Object.entries(records)) {
    writeFileSync(path.join(root, 'docs/decisions', name), text)
  }
  return decisionsList(root)
    .split('\n')
    .filter((line) => line.startsWith('* '))
}

test('who looks for a reason finds the title of every record, and which ones no longer hold', () => {
  expect(
    listOf({
      '0002-b.md': '# 0002 We do b\n\nSupersedes [0001](0001-a.md).\n',
      '0001-a.md': '# 0001 We do a\n\nSuperseded by [0002](0002-b.md).\n',
      '0003-c.md': '# 0003 We do c\n\nChanged by 0004: a bit.\n',
      'README.md': 'the list itself',
    }),
  ).toEqual([
    '* [0001](0001-a.md) We do a (superseded by 0002)',
    '* [0002](0002-b.md) We do b',
    '* [0003](0003-c.md) We do c (changed by 0004)',
  ])
})

test('two records of one number are told', () => {
  expect(() => listOf({ '0001-a.md': '# 0001 A\n', '0001-b.md': '# 0001 B\n' })).toThrow(
    'Two records in docs/decisions have the number 0001.',
  )
})

test('a record whose title has another number is told', () => {
  expect(() => listOf({ '0001-a.md': '# 0002 A\n' })).toThrow(
    'docs/decisions/0001-a.md must begin with "# 0001" and a title.',
  )
})

test('a copy of the code without records has an empty list', () => {
  expect(decisionsList(root)).not.toContain('* ')
})
