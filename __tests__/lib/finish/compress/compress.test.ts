/** @jest-environment node */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { compress, compressText } from '@/lib/finish/compress'

let folder: string
let cacheDir: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'compress-'))
  cacheDir = await mkdtemp(path.join(tmpdir(), 'compress-cache-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  await rm(cacheDir, { recursive: true })
})

test.each([
  'a/index.html',
  'a/index.md',
  'style.css',
  'script.js',
  'plan.svg',
  'data.json',
  'sitemap.xml',
  'robots.txt',
  'manifest.webmanifest',
  'table.csv',
  'favicon.ico',
  'LOUD.SVG',
])('%s has both copies beside it, and they are what it is', async (name) => {
  await put(name, `the text of ${name}`)
  await compress(folder, cacheDir)
  expect(brotliDecompressSync(await read(`${name}.br`)).toString()).toBe(`the text of ${name}`)
  expect(gunzipSync(await read(`${name}.gz`)).toString()).toBe(`the text of ${name}`)
})

test.each([
  'picture.avif',
  'picture.webp',
  'picture.png',
  'photo.jpg',
  'font.woff2',
  'paper.pdf',
  'film.mp4',
  'all.zip',
  '_headers',
  '_redirects',
  '.hosts/nginx.conf',
])('%s is alone: it is compressed already, or never sent', async (name) => {
  await put(name, 'text')
  await compress(folder, cacheDir)
  expect(await readdir(path.dirname(path.join(folder, name)))).toEqual([path.basename(name)])
})

test('an empty file has copies too: servers may be told that every such file has them', async () => {
  await put('robots.txt', '')
  await compress(folder, cacheDir)
  expect(brotliDecompressSync(await read('robots.txt.br')).toString()).toBe('')
})

test('copies that were made once are not made again, and damaged ones are', async () => {
  await put('robots.txt', 'text')
  await compress(folder, cacheDir)
  const made = path.join(cacheDir, 'compressed')
  const [entry = ''] = await readdir(made)
  const first = await read('robots.txt.br')
  await rm(path.join(folder, 'robots.txt.br'))
  await writeFile(path.join(made, entry, '0'), 'damaged')
  await compress(folder, cacheDir)
  expect(await read('robots.txt.br')).toEqual(first)
  expect(await readdir(made)).toEqual([entry])
})

test('a text that was compressed in advance is not compressed again', async () => {
  await compressText('text', cacheDir)
  const [entry = ''] = await readdir(path.join(cacheDir, 'compressed'))
  await put('robots.txt', 'text')
  await compress(folder, cacheDir)
  expect(await readdir(path.join(cacheDir, 'compressed'))).toEqual([entry])
})

test('a file of an author that has the name of a copy stays as it is', async () => {
  await put('data.csv', 'a,b')
  await put('data.csv.gz', 'of the author')
  await compress(folder, cacheDir)
  expect((await read('data.csv.gz')).toString()).toBe('of the author')
  expect(brotliDecompressSync(await read('data.csv.br')).toString()).toBe('a,b')
})

async function put(name: string, text: string): Promise<void> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}

function read(name: string): Promise<Buffer> {
  return readFile(path.join(folder, name))
}
