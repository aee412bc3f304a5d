/** @jest-environment node */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CachedFile } from '@/lib/cache'
import { findDrawn, keepDrawn } from '@/lib/drawn'
import type { FinishedPage } from '@/lib/finish/types'

const A = { file: 'a/index.html', html: '<p>ä</p>', twin: 'ä\n' } as FinishedPage
const MISSING = { file: '404.html', html: '' } as FinishedPage

let cacheDir: string
beforeEach(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'drawn-'))
})
afterEach(() => rm(cacheDir, { recursive: true }))

const keep = (...pages: FinishedPage[]) =>
  keepDrawn(cacheDir, pages, new Map([['a/index.html', 'key']]))
const find = async (key = 'key') => (await findDrawn(cacheDir, new Map([['/a/', key]]))).get('/a/')
/** The page that is found, with what its files hold. */
async function read() {
  const page = await find()
  const [html, twin] = await Promise.all(
    [page?.html, page?.twin].map((text) => text && readFile((text as CachedFile).path, 'utf8')),
  )
  return { ...page, html, ...(twin !== undefined && { twin }) }
}

test('a page is found again as it was finished, by its key alone', async () => {
  await keep(A)
  expect(await read()).toEqual(A)
  expect(await find('another key')).toBeUndefined()
})

test('a page without a twin has none when it is found', async () => {
  const { twin: _, ...without } = A
  await keep(without)
  expect(await read()).toEqual(without)
})

test('what has no key, such as the page for missing addresses, is not kept', async () => {
  await keep(A, MISSING)
  expect(await readdir(path.join(cacheDir, 'pages'))).toEqual(['key'])
})

test('a page that was damaged is not found, and kept anew', async () => {
  await keep(A)
  await writeFile(path.join(cacheDir, 'pages/key/0'), 'damaged')
  expect(await find()).toBeUndefined()
  await keep(A)
  expect(await read()).toEqual(A)
})

test('a page that was found is what it was, and is not kept again', async () => {
  await keep(A)
  const page = await find()
  await rm(path.join(cacheDir, 'pages'), { recursive: true })
  await keep(page as FinishedPage)
  expect(await find()).toBeUndefined()
})

test("no page is kept while one keeps Next's runtime, which belongs to its build", async () => {
  await keep(A, { ...MISSING, keeps: 'It has a client component.' })
  expect(await find()).toBeUndefined()
})
