/** @jest-environment node */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashOfCode } from '@/lib/drawn/code'
import { planDrawing } from '@/lib/drawn/plan'
import type { FinishedPage } from '@/lib/finish/types'

jest.mock('@/lib/content/generated', () => ({
  allPages: ['/', '/a/'].map((address) => ({ address, title: address, sections: [], files: [] })),
  site: { name: 'Example' },
}))

const HOME = { file: 'index.html', html: 'home' } as FinishedPage
const A = { file: 'a/index.html', html: 'a' } as FinishedPage

const before = process.cwd()
let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'plan-'))
  process.chdir(root)
  mkdirSync('lib')
  writeFileSync('lib/a.ts', 'one')
})
afterEach(() => {
  process.chdir(before)
  rmSync(root, { recursive: true })
})

const plan = async (all = false, code?: string) =>
  planDrawing({
    cacheDir: '.cache',
    code: code ?? hashOfCode('.', 'content'),
    all,
    contentDir: 'content',
    basePath: '',
    siteUrl: undefined,
    isPreview: false,
  })
const listed = () => JSON.parse(readFileSync('.draw.json', 'utf8'))

test('a first build draws all pages, and the next one a single page: Next refuses to draw none', async () => {
  const { kept, keep } = await plan()
  expect(kept).toEqual([])
  expect(listed()).toEqual(['/', '/a/'])
  await keep([HOME, A])
  expect((await plan()).kept).toMatchObject([{ file: 'a/index.html' }])
  expect(listed()).toEqual(['/'])
})

test('all pages are drawn when that is asked for', async () => {
  await (await plan()).keep([HOME, A])
  expect((await plan(true)).kept).toEqual([])
  expect(listed()).toEqual(['/', '/a/'])
})

test('nothing is kept of a build during which the code was edited: nobody knows which code drew a page', async () => {
  const { keep } = await plan()
  writeFileSync('lib/a.ts', 'two')
  await keep([HOME, A])
  writeFileSync('lib/a.ts', 'one')
  expect((await plan()).kept).toEqual([])
})

test('nothing is kept of a build whose code was edited while its content was staged: Next had read the code by then', async () => {
  const code = hashOfCode('.', 'content')
  writeFileSync('lib/a.ts', 'two')
  await (await plan(false, code)).keep([HOME, A])
  expect((await plan()).kept).toEqual([])
})
