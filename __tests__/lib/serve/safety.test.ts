/** @jest-environment node */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ask } from '@/__tests__/helpers/ask'
import { sendLines } from '@/__tests__/helpers/raw'
import { serve } from '@/__tests__/helpers/serve'

let folder: string
let url: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'safety-'))
  await mkdir(path.join(folder, 'out/membership'), { recursive: true })
  await mkdir(path.join(folder, 'out/evil.org'))
  await writeFile(path.join(folder, 'secret.txt'), 'secret')
  await writeFile(path.join(folder, 'out/.env'), 'secret')
  await writeFile(path.join(folder, 'out/404.html'), 'Not here')
  await writeFile(path.join(folder, 'out/membership/index.html'), 'Membership')
  await writeFile(path.join(folder, 'out/membership/plan.svg'), '<svg/>')
  await writeFile(path.join(folder, 'out/evil.org/index.html'), '')
  await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'out/link.txt'))
  await symlink(folder, path.join(folder, 'out/up'))
  await symlink(path.join(folder, 'out/membership/plan.svg'), path.join(folder, 'out/plan'))
  await symlink(path.join(folder, 'nowhere'), path.join(folder, 'out/dangling.txt'))
  url = await serve(path.join(folder, 'out'))
})

afterAll(() => rm(folder, { recursive: true }))

const HEADERS = [
  'x-content-type-options: nosniff',
  'referrer-policy: strict-origin-when-cross-origin',
  'x-frame-options: DENY',
  "content-security-policy: frame-ancestors 'none'",
  'permissions-policy: ',
  'cross-origin-opener-policy: same-origin',
  'cross-origin-resource-policy: same-origin',
  'strict-transport-security: max-age=63072000',
]

/** Answered by Node's own parser, before anything of ours is asked. */
const NO_HTTP = ['', 'membership/']

describe('whatever comes over the wire, nothing secret and nothing of the machine goes back', () => {
  test.each([
    ['/../secret.txt', 404],
    ['/membership/../../secret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/.%2e/%2E./secret.txt', 404],
    ['/membership/%2e%2e%2f%2e%2e%2fsecret.txt', 404],
    ['/..%2fsecret.txt', 404],
    ['/..%5csecret.txt', 404],
    ['/..\\secret.txt', 400],
    ['/membership\\..\\..\\secret.txt', 400],
    ['/%252e%252e%252fsecret.txt', 404],
    ['/%c0%ae%c0%ae/secret.txt', 400],
    ['/secret.txt%00.html', 404],
    ['/membership/%00', 404],
    ['/%', 400],
    ['/%zz', 400],
    ['/%e4', 400],
    ['/.env', 404],
    ['/%2eenv', 404],
    ['/membership/../.env', 404],
    ['/link.txt', 404],
    ['/up/secret.txt', 404],
    ['/up/out/.env', 404],
    ['/dangling.txt', 404],
    ['/membership/:id', 404],
    ['/*', 404],
    ['*', 400],
    ['membership/', 400],
    ['', 400],
    ['ftp://example.org/secret.txt', 400],
    ['http://example.org/../secret.txt', 404],
    [`/${'a/'.repeat(3000)}`, 404],
    [`/${'a'.repeat(3000)}`, 404],
  ])('for %j', async (target, status) => {
    const answer = await sendLines(url, [`GET ${target} HTTP/1.1`, 'Host: localhost'])
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expectHarmless(answer)
    if (NO_HTTP.includes(target)) return
    for (const header of HEADERS) expect(answer).toContain(header)
  })

  test.each([
    ['a host that is an address', ['GET /membership HTTP/1.1', 'Host: evil.org']],
    ['a host that is none', ['GET /membership HTTP/1.1', 'Host: a b/../c']],
    ['no host', ['GET /membership HTTP/1.0']],
    ['two slashes', ['GET //evil.org HTTP/1.1', 'Host: localhost']],
    ['two slashes, encoded', ['GET /%2f%2fevil.org HTTP/1.1', 'Host: localhost']],
    ['a slash and one encoded', ['GET /%2fevil.org HTTP/1.1', 'Host: localhost']],
    ['a backslash', ['GET /\\evil.org HTTP/1.1', 'Host: localhost']],
    ['a backslash, encoded', ['GET /%5cevil.org HTTP/1.1', 'Host: localhost']],
    ['a tab, encoded', ['GET /%09/evil.org HTTP/1.1', 'Host: localhost']],
    ['two slashes after a dot', ['GET /.//evil.org HTTP/1.1', 'Host: localhost']],
    ['another origin', ['GET http://evil.org/membership HTTP/1.1', 'Host: localhost']],
    ['a new line, encoded', ['GET /membership?%0d%0aLocation:%20//evil.org HTTP/1.1', 'Host: x']],
  ])('nor a redirect to another host for %s', async (_, lines) => {
    const answer = await sendLines(url, lines)
    for (const [, location] of answer.matchAll(/^location: (.*)$/gim)) {
      expect(location).toMatch(/^\/(?:evil\.org|membership)\/(?:\?|\r?$)/)
    }
    expectHarmless(answer)
  })

  test('while a redirect within the site works for any name of the host', async () => {
    const answer = await sendLines(url, ['GET /membership?a=1 HTTP/1.1', 'Host: evil.org'])
    expect(answer).toMatch(/^location: \/membership\/\?a=1\r?$/m)
  })

  test('nor for a header that makes no sense', async () => {
    for (const header of ['Range: hello', 'Range: bytes=', 'If-None-Match: "', 'If-Range: \x80']) {
      const answer = await sendLines(url, ['GET /membership/ HTTP/1.1', 'Host: localhost', header])
      expect(answer).toMatch(/^HTTP\/1\.1 200 /)
      expectHarmless(answer)
    }
  })
})

test('every kind of answer has the headers that keep a page from being misused', async () => {
  const { etag = '' } = (await ask(url, '/membership/')).headers
  const kinds: [number, string, Parameters<typeof ask>[2]][] = [
    [200, '/membership/', {}],
    [206, '/membership/', { headers: { Range: 'bytes=0-1' } }],
    [304, '/membership/', { headers: { 'If-None-Match': etag } }],
    [308, '/membership', {}],
    [400, '/%zz', {}],
    [404, '/nothing', {}],
    [405, '/membership/', { method: 'POST' }],
    [416, '/membership/', { headers: { Range: 'bytes=99-' } }],
  ]
  for (const [status, address, options] of kinds) {
    const answer = await ask(url, address, options)
    expect(answer.status).toBe(status)
    const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`)
    for (const header of HEADERS) expect(lines.join('\n')).toContain(header)
  }
})

test('a drawing that is opened by itself cannot run scripts, however its address is written', async () => {
  for (const address of ['/membership/plan.svg', '/membership/plan%2Esvg', '/plan']) {
    expect((await ask(url, address)).headers['content-security-policy']).toContain('sandbox')
  }
})

function expectHarmless(answer: string): void {
  expect(answer).not.toContain('secret')
  expect(answer).not.toContain(folder)
  expect(answer).not.toMatch(/node_modules|\n\s+at /)
}
