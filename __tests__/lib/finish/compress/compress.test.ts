/** @jest-environment node */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { compress } from '@/lib/finish/compress'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'compress-'))
})
afterEach(() => rm(folder, { recursive: true }))

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
  await compress(folder)
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
  await compress(folder)
  expect(await readdir(path.dirname(path.join(folder, name)))).toEqual([path.basename(name)])
})

test('an empty file has copies too: servers may be told that every such file has them', async () => {
  await put('robots.txt', '')
  await compress(folder)
  expect(brotliDecompressSync(await read('robots.txt.br')).toString()).toBe('')
})

test('a file of an author that has the name of a copy stays as it is', async () => {
  await put('data.csv', 'a,b')
  await put('data.csv.gz', 'of the author')
  await compress(folder)
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
