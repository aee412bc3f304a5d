/** @jest-environment node */
import { isServed, publishedFiles } from '@/lib/finish/files'

const NEXT = [
  '_next/static/chunks/a.js',
  '_next/static/chunks/all.css',
  '_next/static/chunks/more.css',
  '_next/static/media/font.woff2',
  '_next/static/media/two words.svg',
  '_next/static/media/unused.woff2',
  '_next/static/site/_buildManifest.js',
]
const PAYLOADS = ['__next._tree.txt', 'a/__next.a.__PAGE__.txt', 'a/index.txt', 'index.txt']
const OWN = [
  '.hosts/nginx-redirects.conf',
  '_media/a-320-b49a608f.avif',
  'a/index.html',
  'a/notes.txt',
  'b/__next.txt',
  'b/index.txt',
  'favicon.ico',
  'index.html',
  'robots.txt',
]
const SHEETS: Record<string, string> = {
  '_next/static/chunks/all.css':
    '@import "more.css"; p { background: url(../media/two%20words.svg) } q { content: "a" }',
  '_next/static/chunks/more.css':
    '@import url("all.css"); @font-face { src: url("/some/prefix/_next/static/media/font.woff2?v=1") }',
}
const read = async (file: string) => SHEETS[file] ?? Promise.reject(new Error(`${file} was read.`))

function published(...refers: string[]): Promise<string[]> {
  return publishedFiles([...NEXT, ...PAYLOADS, ...OWN], [{ refers: [] }, { refers }], read)
}

describe('the files of a site without a runtime', () => {
  it('are its own, and none of those that only the runtime asks for', async () => {
    expect(await published()).toEqual(OWN)
  })

  it('are those of Next that a page names, too', async () => {
    expect(await published('_next/static/media/font.woff2')).toEqual([
      '_next/static/media/font.woff2',
      ...OWN,
    ])
  })

  it('are what style sheets name as well, also when these name each other', async () => {
    expect(await published('_next/static/chunks/all.css')).toEqual([
      '_next/static/chunks/all.css',
      '_next/static/chunks/more.css',
      '_next/static/media/font.woff2',
      '_next/static/media/two words.svg',
      ...OWN,
    ])
  })

  it('are what a web manifest names as well', async () => {
    const files = ['_next/static/media/font.woff2', 'a/manifest.webmanifest']
    const manifest = async () => '{"icons":[{"src":"../_next/static/media/font.woff2"}]}'
    expect(await publishedFiles(files, [], manifest)).toEqual(files)
  })

  it('do not have to have all that a page names', async () => {
    expect(await published('_next/static/chunks/gone.css')).toEqual(OWN)
  })
})

it('are all of them where a page keeps the runtime, which makes up what it asks for', async () => {
  const all = [...NEXT, ...PAYLOADS, ...OWN]
  const pages = [{ refers: [] }, { refers: [], keeps: 'It counts.' }]
  expect(await publishedFiles(all, pages, read)).toEqual(all)
})

it.each([
  ['404.html', true],
  ['404/index.html', false],
  ['_not-found/index.html', false],
  ['_not-found/__next._tree.txt', false],
  ['a/404/index.html', true],
  ['a/_not-found/index.html', true],
])('the page for missing addresses is served under one name: %s %s', (file, expected) => {
  expect(isServed(file)).toBe(expected)
})
