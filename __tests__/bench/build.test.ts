/** @jest-environment node */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { overBars } from '@/bench/build/bars'
import { editOnePage, type Pictures, writeContent } from '@/bench/build/content'
import { watchMemory } from '@/bench/build/memory'
import { optionsFrom } from '@/bench/build/options'
import { check } from '@/lib/check'
import { BadSetting } from '@/lib/environment'

const NOTHING = { steps: {}, total: 1, memory: undefined }

let content: string
beforeEach(() => {
  content = path.join(mkdtempSync(path.join(tmpdir(), 'bench-')), 'content')
})
afterEach(() => rmSync(path.dirname(content), { recursive: true }))

const read = (file: string) => readFileSync(path.join(content, file))

test('all builds of 1,000 pages are measured unless some are named', () => {
  expect(optionsFrom([])).toEqual({
    pages: 1000,
    kinds: ['one-picture', 'own-pictures'],
    builds: ['cold', 'warm', 'one edit', 'fresh checkout'],
  })
  expect(optionsFrom(['--pages', '100', '--only', 'one-edit'])).toMatchObject({
    pages: 100,
    kinds: ['one-picture', 'own-pictures'],
    builds: ['one edit'],
  })
})

test.each([
  [['--pages', 'abc']],
  [['--pages', '0']],
  [['--pages', '']],
  [['--pagse', '3']],
  [['100']],
  [['--only', 'hot']],
])('%j is refused, with what is understood', (args) => {
  expect(() => optionsFrom(args)).toThrow(BadSetting)
  expect(() => optionsFrom(args)).toThrow('--only with one of one-picture, own-pictures, cold,')
})

test('a build that takes longer than it may is named, with both figures', () => {
  expect(overBars('one edit', 'one-picture', { ...NOTHING, total: 12.04 })).toEqual([
    'one edit, one-picture: 12.0 s, and at most 12 s are allowed.',
  ])
  expect(overBars('one edit', 'one-picture', { ...NOTHING, total: 12 })).toEqual([])
  expect(overBars('cold', 'own-pictures', { ...NOTHING, total: 119 })).toEqual([])
})

test('a process that takes more memory than it may is named', () => {
  const memory = { largest: 1.61e9, together: 4e9 }
  expect(overBars('warm', 'one-picture', { ...NOTHING, memory })).toEqual([
    'warm, one-picture: a process of 1.61 GB, and at most 1.50 GB are allowed.',
  ])
})

test.each<[Pictures, boolean]>([
  ['one-picture', true],
  ['own-pictures', false],
])(
  'with %s, every page has a title and texts of its own, and is sound',
  async (pictures, isSame) => {
    await writeContent(content, { pages: 2, pictures })
    const [one, other] = ['p1', 'p2'].map((page) => String(read(`${page}/_index.md`)).split('\n'))
    const paragraphs = (lines: string[] = []) => lines.filter((line) => /^ {8,}[A-Z*]/.test(line))
    expect(paragraphs(one).length).toBeGreaterThan(5)
    expect(paragraphs(one).filter((line) => paragraphs(other).includes(line))).toEqual([])
    const picture = 'images/collaborative-model.png'
    expect(read(`p1/${picture}`).equals(read(`p2/${picture}`))).toBe(isSame)
    const { pages } = check({ contentDir: content, isPreview: false })
    expect(pages.flatMap(({ file }) => file.messages.filter(({ fatal }) => fatal))).toEqual([])
  },
)

test('an edit changes one page, and it stays sound', async () => {
  await writeContent(content, { pages: 1, pictures: 'one-picture' })
  const before = read('p1/_index.md')
  editOnePage(content)
  expect(read('p1/_index.md').equals(before)).toBe(false)
})

test('a process takes some memory, where the system says so', async () => {
  const end = watchMemory(process.pid)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const peak = end()
  if (process.platform !== 'linux') expect(peak).toBeUndefined()
  else expect(peak?.largest).toBeGreaterThan(10e6)
})
