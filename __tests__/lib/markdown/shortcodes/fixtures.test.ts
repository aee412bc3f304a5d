/** @jest-environment node */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type MistakeKind, type ScanResult, scan } from '@/lib/markdown/shortcodes'
import { innerOf } from './rules'

/** Each folder: `input.md`, and in `tree.json` all that scan returns for it. `UPDATE_FIXTURES=1` writes the latter. */
const FIXTURES = path.join(__dirname, 'fixtures')
const NAMES = readdirSync(FIXTURES)

const treeOf = (name: string) => path.join(FIXTURES, name, 'tree.json')
const scanFixture = (name: string) =>
  scan(readFileSync(path.join(FIXTURES, name, 'input.md'), 'utf8'), innerOf)

describe('scan', () => {
  test.each(NAMES)('reads fixture %s as its tree says', (name) => {
    const tree = scanFixture(name)
    if (process.env.UPDATE_FIXTURES === '1') {
      writeFileSync(treeOf(name), `${JSON.stringify(tree, null, 2)}\n`)
    }
    expect(existsSync(treeOf(name))).toBe(true)
    expect(tree).toEqual(JSON.parse(readFileSync(treeOf(name), 'utf8')) as ScanResult)
  })

  test.each(NAMES.filter((name) => !name.startsWith('mistake')))(
    'finds no mistake in fixture %s',
    (name) => {
      expect(scanFixture(name).mistakes).toEqual([])
    },
  )

  test('has every kind of mistake in a fixture', () => {
    const kinds = {
      'unclosed-tag': true,
      unclosed: true,
      'stray-end': true,
      'unexpected-end': true,
      'wrong-end': true,
      'end-text': true,
      delimiter: true,
      name: true,
      quote: true,
      mixed: true,
      duplicate: true,
      value: true,
      depth: true,
    } satisfies Record<MistakeKind, true>
    const found = NAMES.flatMap((name) => scanFixture(name).mistakes.map(({ kind }) => kind))
    expect([...new Set(found)].sort()).toEqual(Object.keys(kinds).sort())
  })
})
