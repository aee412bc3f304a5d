/** @jest-environment node */
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Answer, ask as askServer } from '@/__tests__/helpers/ask'
import { serve } from '@/__tests__/helpers/serve'

let folder: string
let url: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'serve-'))
  await put('secret.txt', 'secret')
  await put('out-of-it/secret.txt', 'secret')
  await put('out/index.html', '<p>Home')
  await put('out/404.html', '<p>Not here')
  await put('out/membership/index.html', '<p>Membership')
  await put('out/membership/plan.svg', '<svg/>')
  await put('out/a b,c@2x #1.txt', '0123456789')
  await put('out/empty.txt', '')
  await put('out/pictures/x.png', 'png')
  await put('out/fonts/x.woff2', 'font')
  await put('out/data.unknown', 'data')
  await put('out/.env', 'secret')
  await put('out/.git/config', 'secret')
  await put('out/.well-known/security.txt', 'Contact')
  await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'out/link.txt'))
  await symlink(path.join(folder, 'out-of-it'), path.join(folder, 'out/folder-link'))
  await symlink(path.join(folder, 'out/.env'), path.join(folder, 'out/hidden-link.txt'))
  await symlink(path.join(folder, 'out/empty.txt'), path.join(folder, 'out/inner-link.txt'))
  url = await serve(path.join(folder, 'out'))
})

afterAll(() => rm(folder, { recursive: true }))

describe('a visitor', () => {
  test('gets the page of an address', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: '<p>Home' })
    expect(await ask('/membership/')).toMatchObject({ status: 200, body: '<p>Membership' })
    expect(await ask('/membership/?from=mail')).toMatchObject({ status: 200 })
    expect(await ask('/membership/index.html')).toMatchObject({ status: 200 })
  })

  test('who leaves out the last slash is sent on, with the query', async () => {
    expect(await ask('/membership')).toMatchObject({
      status: 308,
      headers: { location: '/membership/', 'cache-control': 'no-store' },
    })
    expect((await ask('/membership?a=1&b=/x')).headers.location).toBe('/membership/?a=1&b=/x')
  })

  test('gets a file whose name needs escaping, however the browser escapes it', async () => {
    for (const name of ['/a%20b,c@2x%20%231.txt', '/a%20b%2Cc%402x%20%231.txt']) {
      expect(await ask(name)).toMatchObject({ status: 200, body: '0123456789' })
    }
  })

  test('gets the page for what is not there, and the status that says so', async () => {
    for (const address of [
      '/nothing',
      '/nothing/',
      '/membership/plan.svg/',
      '/pictures/',
      '/fonts',
    ]) {
      expect(await ask(address)).toMatchObject({
        status: 404,
        body: '<p>Not here',
        headers: { 'content-type': 'text/html; charset=utf-8' },
      })
    }
  })

  test.each([
    ['/membership/', 'text/html; charset=utf-8'],
    ['/membership/plan.svg', 'image/svg+xml; charset=utf-8'],
    ['/empty.txt', 'text/plain; charset=utf-8'],
    ['/pictures/x.png', 'image/png'],
    ['/fonts/x.woff2', 'font/woff2'],
    ['/data.unknown', 'application/octet-stream'],
  ])('is told what %s is', async (address, type) => {
    expect((await ask(address)).headers['content-type']).toBe(type)
  })

  test('who asks for the headers gets them, and no body', async () => {
    const head = await ask('/membership/', { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-length': '13' } })
    const missing = await ask('/nothing', { method: 'HEAD' })
    expect(missing).toMatchObject({ status: 404, body: '', headers: { 'content-length': '11' } })
  })

  test('who has the file already is told that it is still good', async () => {
    const { etag = '' } = (await ask('/membership/')).headers
    expect(etag).not.toBe('')
    for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
      const again = await ask('/membership/', { headers: { 'If-None-Match': known } })
      expect(again).toMatchObject({ status: 304, body: '', headers: { etag } })
    }
    expect(await ask('/membership/', { headers: { 'If-None-Match': '"other"' } })).toMatchObject({
      status: 200,
    })
  })

  test('who has an older file gets the new one', async () => {
    await put('out/news.txt', 'one')
    const { etag = '' } = (await ask('/news.txt')).headers
    await put('out/news.new', 'two more')
    await rename(path.join(folder, 'out/news.new'), path.join(folder, 'out/news.txt'))
    expect(await ask('/news.txt', { headers: { 'If-None-Match': etag } })).toMatchObject({
      status: 200,
      body: 'two more',
    })
  })

  test('gets an empty file', async () => {
    expect(await ask('/empty.txt')).toMatchObject({ status: 200, body: '' })
  })

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=7-99', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=5-2', 200, '0123456789', undefined],
    ['bytes=-', 200, '0123456789', undefined],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
    ['nonsense', 200, '0123456789', undefined],
  ])('who asks for %s of a film gets %s', async (range, status, body, said) => {
    const part = await ask('/a%20b,c@2x%20%231.txt', { headers: { Range: range } })
    expect(part).toMatchObject({ status, body })
    expect(part.headers['content-range']).toBe(said)
  })

  test('who asks for a part of the file as it was before gets all of it', async () => {
    const headers = { Range: 'bytes=2-4', 'If-Range': '"before"' }
    expect(await ask('/a%20b,c@2x%20%231.txt', { headers })).toMatchObject({ status: 200 })
  })

  test('who leaves half-way does not stop the server', async () => {
    await put('out/large.bin', 'x'.repeat(8 * 1024 * 1024))
    await new Promise<void>((resolve) => {
      const request = http.get(`${url}/large.bin`, (response) => {
        response.once('data', () => request.destroy())
        response.once('close', resolve)
        response.on('error', () => undefined)
      })
    })
    expect(await ask('/')).toMatchObject({ status: 200 })
  })

  test('cannot write', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(await ask('/', { method })).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD' },
      })
    }
  })
})

describe('nobody reaches what is not published', () => {
  test.each([
    '/../secret.txt',
    '/membership/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/membership/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/../out-of-it/secret.txt',
    '//secret.txt',
    '/./secret.txt',
    '/secret.txt%00.html',
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/.git',
    '/.git/',
    '/link.txt',
    '/folder-link/secret.txt',
    '/hidden-link.txt',
    'http://example.org/../secret.txt',
    'http://example.org/.env',
  ])('by %s', async (address) => {
    const answer = await ask(address)
    expect(answer.body).not.toContain('secret')
    expect(answer.status).toBe(404)
  })

  test.each(['/%', '/%zz', '/%ff', '*', 'membership'])(
    'nor by %s, which is no address',
    async (address) => {
      expect(await ask(address)).toMatchObject({ status: 400 })
    },
  )

  test('by a redirect to another host', async () => {
    await put('out/example.org/index.html', '')
    expect(await ask('//example.org')).toMatchObject({ status: 404 })
    expect((await ask('/example.org')).headers.location).toBe('/example.org/')
    expect((await ask('//example.org/membership')).headers.location).toBeUndefined()
  })

  test('while what is published on purpose is there', async () => {
    expect(await ask('/.well-known/security.txt')).toMatchObject({ status: 200, body: 'Contact' })
    expect(await ask('/inner-link.txt')).toMatchObject({ status: 200 })
    expect(await ask('http://example.org/membership/')).toMatchObject({ status: 200 })
  })
})

test('a new build is served at once, without a restart', async () => {
  await put('live/index.html', 'before')
  const live = await serve(path.join(folder, 'live'))
  expect(await ask('/', {}, live)).toMatchObject({ body: 'before' })
  await put('live.new/index.html', 'after')
  await rename(path.join(folder, 'live'), path.join(folder, 'live.old'))
  expect(await ask('/', {}, live)).toMatchObject({ status: 404 })
  await rename(path.join(folder, 'live.new'), path.join(folder, 'live'))
  expect(await ask('/', {}, live)).toMatchObject({ status: 200, body: 'after' })
})

test('without a page for what is not there, a sentence says it', async () => {
  await put('bare/index.html', '')
  const bare = await serve(path.join(folder, 'bare'))
  expect(await ask('/nothing', {}, bare)).toMatchObject({
    status: 404,
    body: 'There is no page at this address.\n',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
  const prefixed = await serve(path.join(folder, 'bare'), '/docs')
  expect(await ask('/', {}, prefixed)).toMatchObject({
    status: 404,
    body: 'Nothing is served here: the site is at /docs/\n',
  })
})

describe('under a path prefix', () => {
  let prefixed: string
  beforeAll(async () => {
    prefixed = (await serve(path.join(folder, 'out'), '/docs/site')).replace('/docs/site', '')
  })

  test('pages are below it', async () => {
    expect(await ask('/docs/site/', {}, prefixed)).toMatchObject({ body: '<p>Home' })
    expect(await ask('/docs/site/membership/', {}, prefixed)).toMatchObject({ status: 200 })
    expect(await ask('/docs/site/nothing', {}, prefixed)).toMatchObject({ body: '<p>Not here' })
  })

  test('the last slash is added below it', async () => {
    const location = async (address: string) => (await ask(address, {}, prefixed)).headers.location
    expect(await location('/docs/site')).toBe('/docs/site/')
    expect(await location('/docs/site?a=1')).toBe('/docs/site/?a=1')
    expect(await location('/docs/site/membership')).toBe('/docs/site/membership/')
  })

  test.each(['/', '/membership/', '/docs', '/docs/', '/docs/sites/', '/docs/site2'])(
    'nothing is at %s, and the page for what is not there says so',
    async (address) => {
      expect(await ask(address, {}, prefixed)).toMatchObject({ status: 404, body: '<p>Not here' })
    },
  )
})

async function put(file: string, text: string): Promise<void> {
  const target = path.join(folder, file)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, text)
}

function ask(address: string, options: http.RequestOptions = {}, at = url): Promise<Answer> {
  return askServer(at, address, options)
}
