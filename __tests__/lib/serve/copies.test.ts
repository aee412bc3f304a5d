/** @jest-environment node */
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { ask as askServer } from '@/__tests__/helpers/ask'
import { serve } from '@/__tests__/helpers/serve'

const PAGE = '<p>Membership, and much more of it'
let folder: string
let url: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copies-'))
  await put('secret.br', 'secret')
  for (const name of ['out/index.html', 'out/notes.md', 'out/plan.svg', 'out/linked.txt']) {
    await put(name, PAGE)
  }
  for (const name of ['out/index.html', 'out/notes.md', 'out/plan.svg']) {
    await put(`${name}.br`, brotliCompressSync(PAGE))
    await put(`${name}.gz`, gzipSync(PAGE))
  }
  await symlink(path.join(folder, 'secret.br'), path.join(folder, 'out/linked.txt.br'))
  await put('out/beside.txt', PAGE)
  await put('out/beside.txt.gz/file', '')
  await put('out/_media/x.0a1b.txt', PAGE)
  await put('out/_media/x.0a1b.txt.br', brotliCompressSync(PAGE))
  url = await serve(path.join(folder, 'out'))
})

afterAll(() => rm(folder, { recursive: true }))

describe('a browser that can unpack', () => {
  test.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['gzip;q=1.0, br;q=0.8', 'gzip', gunzipSync],
    ['br;q=1.0, gzip;q=0.5, *;q=0.1', 'br', brotliDecompressSync],
    ['*', 'br', brotliDecompressSync],
    ['*;q=0.5, br;q=0', 'gzip', gunzipSync],
    ['GZip', 'gzip', gunzipSync],
  ])('and says so by "%s" gets %s', async (accepted, encoding, unpack) => {
    const answer = await ask('/', { 'Accept-Encoding': accepted })
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-encoding': encoding,
        'content-type': 'text/html; charset=utf-8',
        'content-length': String(answer.bytes.length),
        vary: 'Accept-Encoding',
      },
    })
    expect(unpack(answer.bytes).toString()).toBe(PAGE)
  })

  test.each([
    ['/notes.md', 'text/markdown; charset=utf-8'],
    ['/plan.svg', 'image/svg+xml; charset=utf-8'],
    ['/_media/x.0a1b.txt', 'text/plain; charset=utf-8'],
  ])('is told what %s is once it is unpacked', async (address, type) => {
    expect((await ask(address, { 'Accept-Encoding': 'br' })).headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': type,
    })
  })

  test('who asks for the headers is told the length of what would come', async () => {
    const { bytes } = await ask('/', { 'Accept-Encoding': 'br' })
    expect(await ask('/', { 'Accept-Encoding': 'br' }, 'HEAD')).toMatchObject({
      body: '',
      headers: { 'content-encoding': 'br', 'content-length': String(bytes.length) },
    })
  })

  test.each([
    ['/linked.txt', 'a link'],
    ['/beside.txt', 'a folder'],
  ])('gets %s itself where its twin is %s', async (address) => {
    const answer = await ask(address, { 'Accept-Encoding': 'br, gzip' })
    expect(answer).toMatchObject({ status: 200, body: PAGE })
    expect(answer.headers['content-encoding']).toBeUndefined()
  })
})

test.each([
  ['nothing', {}],
  ['no', { 'Accept-Encoding': 'br;q=0, gzip;q=0' }],
  ['no, with spaces', { 'Accept-Encoding': 'br ; q=0' }],
  ['identity', { 'Accept-Encoding': 'identity' }],
  ['that it would rather not', { 'Accept-Encoding': 'gzip;q=0.5, identity;q=1' }],
  ['nonsense', { 'Accept-Encoding': ',;q=, nonsense;;' }],
])(
  'a browser that says %s about unpacking gets the page, and a proxy knows why',
  async (_, said) => {
    const answer = await ask('/', said)
    expect(answer).toMatchObject({ status: 200, body: PAGE, headers: { vary: 'Accept-Encoding' } })
    expect(answer.headers['content-encoding']).toBeUndefined()
  },
)

test('a compressed file that is asked for by its own name is a file like any other', async () => {
  for (const name of ['/index.html.br', '/index.html.gz']) {
    const answer = await ask(name, { 'Accept-Encoding': 'br, gzip' })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers['content-type']).toMatch(/^application\/(?:octet-stream|gzip)$/)
  }
})

describe('who wants a part', () => {
  test('gets it from the page, not from its compressed twin', async () => {
    const answer = await ask('/', { 'Accept-Encoding': 'br', Range: 'bytes=0-2' })
    expect(answer).toMatchObject({
      status: 206,
      body: PAGE.slice(0, 3),
      headers: { 'content-range': `bytes 0-2/${PAGE.length}` },
    })
    expect(answer.headers['content-encoding']).toBeUndefined()
  })

  test('of the version that is known gets it, by tag and by date', async () => {
    const { etag = '', 'last-modified': date = '' } = (await ask('/')).headers
    for (const known of [etag, date]) {
      expect(await ask('/', { Range: 'bytes=0-2', 'If-Range': known })).toMatchObject({
        status: 206,
      })
    }
  })

  test('of what was unpacked before gets all of the page, as its bytes are others', async () => {
    const { etag = '' } = (await ask('/', { 'Accept-Encoding': 'br' })).headers
    expect(await ask('/', { Range: 'bytes=0-2', 'If-Range': etag })).toMatchObject({
      status: 200,
      body: PAGE,
    })
  })
})

describe('a browser asks again', () => {
  test('each time for a page, and never for a file named after its content', async () => {
    const kept = async (address: string) => (await ask(address)).headers['cache-control']
    expect(await kept('/')).toBe('no-cache')
    expect(await kept('/plan.svg')).toBe('no-cache')
    expect(await kept('/_media/x.0a1b.txt')).toBe('public, max-age=31536000, immutable')
  })

  test('for a file or a part that is not there yet', async () => {
    expect(await ask('/_media/later.0a1b.txt')).toMatchObject({
      status: 404,
      headers: { 'cache-control': 'no-cache' },
    })
    expect(await ask('/_media/x.0a1b.txt', { Range: 'bytes=999-' })).toMatchObject({
      status: 416,
      headers: { 'cache-control': 'no-cache' },
    })
  })

  test('with the tag of the form that it has', async () => {
    const plain = (await ask('/')).headers.etag ?? ''
    const packed = (await ask('/', { 'Accept-Encoding': 'br' })).headers.etag ?? ''
    expect(packed).not.toBe(plain)
    const again = (tag: string) => ask('/', { 'Accept-Encoding': 'br', 'If-None-Match': tag })
    expect(await again(packed)).toMatchObject({
      status: 304,
      body: '',
      headers: { etag: packed, vary: 'Accept-Encoding', 'cache-control': 'no-cache' },
    })
    expect(await again(plain)).toMatchObject({ status: 200 })
  })

  test('by date alone, and is told whether the file is newer', async () => {
    await put('out/dated.txt', 'dated')
    await utimes(path.join(folder, 'out/dated.txt'), 1_700_000_000.7, 1_700_000_000.7)
    const since = (seconds: number) =>
      ask('/dated.txt', { 'If-Modified-Since': new Date(seconds * 1000).toUTCString() })
    expect(await since(1_700_000_000)).toMatchObject({
      status: 304,
      body: '',
      headers: { 'last-modified': 'Tue, 14 Nov 2023 22:13:20 GMT' },
    })
    expect(await since(1_700_000_001)).toMatchObject({ status: 304 })
    expect(await since(1_699_999_999)).toMatchObject({ status: 200, body: 'dated' })
    expect(await ask('/dated.txt', { 'If-Modified-Since': 'yesterday' })).toMatchObject({
      status: 200,
    })
  })

  test('by tag and date, and the tag decides', async () => {
    const headers = { 'If-None-Match': '"other"', 'If-Modified-Since': new Date().toUTCString() }
    expect(await ask('/', headers)).toMatchObject({ status: 200 })
  })
})

async function put(file: string, content: string | Uint8Array): Promise<void> {
  const target = path.join(folder, file)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, content)
}

function ask(address: string, headers: Record<string, string> = {}, method = 'GET') {
  return askServer(url, address, { headers, method })
}
