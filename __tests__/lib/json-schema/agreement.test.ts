/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { landing } from '@/__tests__/lib/check/content'
import { mutation } from '@/__tests__/lib/stage/mutations'
import { blocks } from '@/lib/schema/blocks'
import { problemsOf } from './problems'

/** `PROPERTY_RUNS=10000 npx jest agreement` looks for longer, with another seed each time. */
const WANTED = Number(process.env.PROPERTY_RUNS ?? 0)
const RUNS = WANTED > 0 ? { numRuns: WANTED } : { numRuns: 400, seed: 11 }

type Named = [name: string, text: string]

/** Real pages: ours, those of the tests, one of each block's examples. */
const files: Named[] = [...filesIn('content'), ...filesIn('__tests__/fixtures/site'), ...examples()]

function filesIn(folder: string): Named[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yaml)$/.test(name))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])
}

function examples(): Named[] {
  return blocks.map(({ name }) => {
    const found = parse(readFileSync(`components/blocks/${name}/examples.yaml`, 'utf8'))
    const sections = found.flatMap((example: { section?: unknown; sections?: unknown[] }) => [
      ...(example.sections ?? [example.section]),
    ])
    return [`${name}.md`, `---\n${stringify({ title: name, type: 'landing', sections })}---\n`]
  })
}

/** Where the schema refuses more or fewer places than the checker has findings. @returns whether it is YAML at all */
function expectAgreement(name: string, text: string): boolean {
  const problems = problemsOf(name, text)
  if (!problems) return false
  const { refused, found, nearly } = problems
  const agree = refused.length >= found.length && refused.length <= found.length + nearly.length
  expect(agree ? 'both agree' : problems).toBe('both agree')
  return true
}

test.each(files)('the schema finds nothing in %s, as the checker', (name, text) => {
  expect(problemsOf(name, text)).toEqual({ refused: [], found: [], nearly: [] })
})

test('whatever is wrong with a page, the schema refuses as many places as the checker has findings', () => {
  let compared = 0
  fc.assert(
    fc.property(fc.constantFrom(...files), mutation, ([name, text], mutate) => {
      if (expectAgreement(name, mutate(text))) compared++
    }),
    RUNS,
  )
  expect(compared).toBeGreaterThan(RUNS.numRuns / 3)
})

test.each([
  ['a section without a block', '  - content: {title: A}\n'],
  ['a block in capitals', '  - block: HERO\n    content: {title: A}\n'],
  [
    'a section that is empty but for its block',
    '  - block: features\n    content:\n    design: ""\n',
  ],
  [
    'a choice that is a number, quoted or not',
    "  - design: {columns: '1'}\n  - design: {columns: 2}\n",
  ],
  ['a choice in other capitals', '  - design: {view: Prose}\n'],
  ['a field without a value', '  - content:\n      title:\n      text: ""\n'],
])('%s is right for both', (_, sections) => {
  expect(problemsOf('a.md', landing(sections))).toEqual({ refused: [], found: [], nearly: [] })
})

test.each([
  ['an unknown block', '  - block: heroo\n    content: 7\n    colour: red\n', '/sections/0/block'],
  ['a section that is a text', '  - hello\n', '/sections/0'],
  ['a missing title', '  - block: Hero\n    content: {text: A}\n', '/sections/0/content/title'],
  ['a month that no year has', '  - content: {title: A}\ndate: 2026-13-01\n', '/date'],
  ['a key of another block', '  - content: {items: []}\n', '/sections/0/content/items'],
  ['a number for a text', '  - content: {title: 7}\n', '/sections/0/content/title'],
])('%s is one mistake for both', (_, sections, place) => {
  const problems = problemsOf('a.md', landing(sections))
  expect(problems?.refused).toEqual([place])
  expect([...(problems?.found ?? []), ...(problems?.nearly ?? [])]).toHaveLength(1)
})

test('an old address of a page must not be nothing in the list of them', () => {
  const problems = problemsOf('a.md', landing('  - content: {title: A}\n', 'aliases: [~]\n'))
  expect(problems?.refused).toEqual(['/aliases/0'])
  expect(problems?.found).toHaveLength(1)
})
