/** @jest-environment node */
import type { Page, Site } from '@/lib/content/types'
import { keysOf, type Sources } from '@/lib/drawn/keys'

const page = (address: string, more: object = {}) =>
  ({
    address,
    source: `${address.slice(1)}index.md`,
    title: `Page ${address}`,
    sections: [{ block: 'markdown', content: { text: 'A sentence.' } }],
    files: [],
    ...more,
  }) as unknown as Page

const SOURCES: Sources = {
  pages: [page('/'), page('/a/'), page('/a/b/'), page('/c/')],
  site: { name: 'Example', menu: [{ label: 'A', url: '/a/' }] } as unknown as Site,
  environment: { contentDir: 'content', basePath: '', siteUrl: undefined, isPreview: false },
  code: 'hash',
}
const ALL = ['/', '/a/', '/a/b/', '/c/']

/** The pages that are drawn after an edit. */
function drawn(after: Partial<Sources>): string[] {
  const before = keysOf(SOURCES)
  return [...keysOf({ ...SOURCES, ...after })]
    .filter(([address, key]) => before.get(address) !== key)
    .map(([address]) => address)
}

function edited(address: string, more: object): Partial<Sources> {
  return {
    pages: SOURCES.pages.map((one) => (one.address === address ? { ...one, ...more } : one)),
  }
}

test('nothing is drawn when nothing was edited', () => {
  expect(drawn(structuredClone(SOURCES))).toEqual([])
})

test.each([
  ['a sentence', { sections: [] }],
  ['a description', { summary: 'New.' }],
  ['a date', { updated: '2026-01-01' }],
  ['a picture', { files: [{ name: 'a.png', address: '/c/a.png', width: 2, height: 1 }] }],
  ['a picture for shared links', { share: { address: '/_media/share-1.png' } }],
  ['the title of a page that has none below it', { title: 'New' }],
])('%s is drawn on its own page alone', (_, more) => {
  expect(drawn(edited('/c/', more))).toEqual(['/c/'])
})

test('the title of a page is drawn on the pages below it too, which name it in their breadcrumbs', () => {
  expect(drawn(edited('/a/', { title: 'New' }))).toEqual(['/a/', '/a/b/'])
  expect(drawn(edited('/', { title: 'New' }))).toEqual(ALL)
})

test.each([
  ['an alias', edited('/c/', { aliases: ['/old/'] })],
  ['the name of a file, which links of others may name', edited('/c/', { source: 'c.md' })],
])('%s makes all pages be drawn: links may lead elsewhere', (_, after) => {
  expect(drawn(after)).toEqual(ALL)
})

test('all pages are drawn when one is added, removed, renamed, or becomes a draft', () => {
  const [home, a, b, c] = SOURCES.pages as [Page, Page, Page, Page]
  expect(drawn({ pages: [home, a, b, c, page('/d/')] })).toEqual([...ALL, '/d/'])
  expect(drawn({ pages: [home, a, b] })).toEqual(['/', '/a/', '/a/b/'])
  expect(drawn({ pages: [home, a, b, page('/e/')] })).toEqual(['/', '/a/', '/a/b/', '/e/'])
})

test.each([
  ['a setting of the site', { site: { ...SOURCES.site, name: 'New' } }],
  ['the menu', { site: { ...SOURCES.site, menu: [] } }],
  ['the code', { code: 'other' }],
  ['BASE_PATH', { environment: { ...SOURCES.environment, basePath: '/x' } }],
  ['SITE_URL', { environment: { ...SOURCES.environment, siteUrl: 'https://example.org' } }],
  ['PREVIEW', { environment: { ...SOURCES.environment, isPreview: true } }],
  [
    'CONTENT_DIR, which links for editors name',
    { environment: { ...SOURCES.environment, contentDir: 'x' } },
  ],
])('another value of %s makes all pages be drawn', (_, after) => {
  expect(drawn(after)).toEqual(ALL)
})
