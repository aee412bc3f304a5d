/** @jest-environment node */
import { headersFor } from '@/lib/headers'
import { hostFiles } from '@/lib/hosts'
import { redirectsOf } from '@/lib/redirects'

const files = (aliases: string[], basePath = '') =>
  hostFiles({
    redirects: redirectsOf([
      { address: '/new/', title: 'New', aliases },
      { address: '/', title: 'Home' },
    ]),
    basePath,
    origin: 'https://example.org',
  })

const ADDRESSES = [
  '/',
  '/membership/',
  '/old.html',
  '/membership/index.md',
  '/membership/images/plan.svg',
  '/membership/images/PLAN.SVG',
  '/_media/x-320-0a1b.avif',
  '/_media/share-0a1b.png',
  '/_next/static/chunks/a.js',
  '/_next/static/media/a.woff2',
  '/_next/static/blockfront/a.js',
  '/plan.svg.html',
  '/_media.png',
]

type Said = Record<string, string>

/** What the lines of a `_headers` say, rule by rule. */
function rulesIn(file: string) {
  return file.split('\n\n').flatMap((block) => {
    const paths = block.split('\n').filter((line) => line.startsWith('/'))
    expect(paths).toHaveLength(1)
    const lines = block.split('\n').filter((line) => line.startsWith('  '))
    return { path: paths[0] ?? '', lines: lines.map((line) => line.trim()) }
  })
}

/** As Netlify does (packages/headers-parser and src/utils/headers of its tools): lines without a colon say nothing. */
function netlify(file: string, address: string): Said {
  const said: Said = {}
  for (const { path, lines } of rulesIn(file)) {
    const pattern = path
      .split('/')
      .filter(Boolean)
      .map((part) => part.replaceAll('*', '(.*)'))
    if (!new RegExp(`^/${pattern.join('/')}/?$`, 'iu').test(address)) continue
    for (const line of lines.filter((one) => one.includes(':'))) put(said, line)
  }
  return said
}

/** As Cloudflare does (packages/pages-shared/asset-server of its tools): what is said twice is joined, and "!" takes away. */
function cloudflare(file: string, address: string): Said {
  const said: Said = {}
  for (const { path, lines } of rulesIn(file)) {
    if (!fitsExactly(path.split('*'), address)) continue
    for (const line of lines.filter((one) => one.startsWith('! '))) delete said[line.slice(2)]
    for (const line of lines.filter((one) => one.includes(':'))) {
      const before = said[line.slice(0, line.indexOf(':'))]
      put(said, line, before && `${before}, `)
    }
  }
  return said
}

/** As Vercel does (packages/routing-utils of its tools). */
function vercel(file: string, address: string): Said {
  const said: Said = {}
  for (const { source, headers } of JSON.parse(file).headers) {
    if (!fitsExactly(source.split('(.*)'), address)) continue
    for (const { key, value } of headers) said[key] = value
  }
  return said
}

function fitsExactly(parts: readonly string[], address: string): boolean {
  const pattern = parts.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')
  return new RegExp(`^${pattern}$`).test(address)
}

function put(said: Said, line: string, before = ''): void {
  const colon = line.indexOf(':')
  said[line.slice(0, colon)] = before + line.slice(colon + 1).trim()
}

describe.each(['', '/some/prefix'])('at "%s"', (basePath) => {
  test.each(ADDRESSES)('every host sends the same headers with %s', (address) => {
    const made = files([], basePath)
    const expected = headersFor(address)
    const lines = made.get('_headers') ?? ''
    expect(netlify(lines, basePath + address)).toEqual(expected)
    expect(cloudflare(lines, basePath + address)).toEqual(expected)
    expect(vercel(made.get('vercel.json') ?? '', basePath + address)).toEqual(expected)
  })
})

test('what stands beside the site on its host gets no headers of ours', () => {
  const made = files([], '/base')
  for (const address of ['/', '/other/', '/base.png', '/basement/']) {
    expect(cloudflare(made.get('_headers') ?? '', address)).toEqual({})
    expect(vercel(made.get('vercel.json') ?? '', address)).toEqual({})
  }
})

test('the headers are within what Cloudflare reads', () => {
  const lines = (files([], '/some/prefix').get('_headers') ?? '').split('\n')
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000)
})

test('Netlify and Cloudflare Pages get their list of redirects', () => {
  expect(files(['/old/', '/a b.html'], '/base').get('_redirects')).toBe(
    '/base/a%20b.html /base/new/ 301!\n/base/a%20b.html /base/new/ 301\n' +
      '/base/old/ /base/new/ 301!\n/base/old/ /base/new/ 301\n',
  )
})

test('what a host would take for a pattern is written so that it is none', () => {
  expect(files(['/a*:b(c)/']).get('_redirects')).toContain('/a%2A%3Ab%28c%29/ /new/ 301\n')
})

test('Vercel and nginx get their redirects', () => {
  const made = files(['/old/'], '/base')
  expect(JSON.parse(made.get('vercel.json') ?? '')).toMatchObject({
    trailingSlash: true,
    redirects: [{ source: '/base/old/', destination: '/base/new/', permanent: true }],
  })
  expect(made.get('.hosts/nginx-redirects.conf')).toBe(
    'location = "/base/old/" { return 301 /base/new/$is_args$args; }\n',
  )
})

test('no text of a page ends a line of nginx', () => {
  expect(files(['/a"; }/']).get('.hosts/nginx-redirects.conf')).toBe(
    'location = "/a\\"; }/" { return 301 /new/$is_args$args; }\n',
  )
})

test('a site without aliases gets no lists of redirects', () => {
  const made = files([])
  expect([...made.keys()]).toEqual(['_headers', 'vercel.json', '.hosts/nginx.conf'])
  expect(JSON.parse(made.get('vercel.json') ?? '')).not.toHaveProperty('redirects')
})
