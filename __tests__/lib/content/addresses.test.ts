/** @jest-environment node */
import { addressOf } from '@/lib/check/address'
import { resolveAddress } from '@/lib/content/addresses'

const PAGES = new Map([
  ['a/index.md', '/a/'],
  ['other/index.md', '/other/'],
  ['blog/x.md', '/blog/x/'],
])
const MOVED = new Map([
  ['/before/', '/a/'],
  ['/before.html', '/a/'],
])
const FILES = ['b.pdf', '100%.pdf', 'a#b?.pdf']
const AROUND = {
  from: {
    address: '/a/',
    source: 'a/index.md',
    fileAddress: (name: string) => (FILES.includes(name) ? `/a/${name}` : undefined),
  },
  basePath: '/base',
  hasPage: (address: string) => [...PAGES.values()].includes(address),
  movedTo: (address: string) => MOVED.get(address),
  addressOfSource: (source: string) => PAGES.get(source),
}

test.each([
  ['/other', 'page', '/base/other/'],
  ['/other/?q=1#top', 'page', '/base/other/?q=1#top'],
  ['../blog/x', 'page', '/base/blog/x/'],
  ['../other/index.md#top', 'page', '/base/other/#top'],
  ['b.pdf', 'file', '/base/a/b.pdf'],
  ['100%.pdf', 'file', '/base/a/100%25.pdf'],
  ['100%25.pdf#page=2', 'file', '/base/a/100%25.pdf#page=2'],
  ['a%23b%3F.pdf#page=2', 'file', '/base/a/a%23b%3F.pdf#page=2'],
  ['#top', 'fragment', '#top'],
  ['//host/x', 'external', '//host/x'],
  ['https://example.org', 'external', 'https://example.org'],
  ['mailto:a@example.org', 'external', 'mailto:a@example.org'],
  ['java\tscript:alert(1)', 'unsafe', ''],
  [' javascript:alert(1)', 'unsafe', ''],
  ['data:text/html,x', 'unsafe', ''],
  ['/before#top', 'page', '/base/a/#top'],
  ['/before.html', 'page', '/base/a/'],
  ['/nowhere/', 'missing', '/base/nowhere/'],
])('a link to %j is of the kind %s and leads to %j', (written, kind, href) => {
  expect(resolveAddress(written, AROUND)).toMatchObject({ kind, href })
})

test('a page that is not here leads to the legacy origin', () => {
  const around = { ...AROUND, legacyOrigin: 'https://old.org' }
  expect(resolveAddress('../jobs/?q#x', around)).toEqual({
    kind: 'legacy',
    href: 'https://old.org/jobs/?q#x',
  })
})

test.each([
  ['_index.md', '/'],
  ['index.md', '/'],
  ['a/_index.md', '/a/'],
  ['a/b.md', '/a/b/'],
  ['Our Team/Who We Are.md', '/our-team/who-we-are/'],
])('%s is served at %s', (source, address) => {
  expect(addressOf(source)).toBe(address)
})
