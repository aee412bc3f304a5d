import { breadcrumbs } from '@/lib/content/breadcrumbs'
import { llmsText } from '@/lib/content/llms'
import { structuredData } from '@/lib/content/structured-data'
import type { Page, Site } from '@/lib/content/types'

const page = (address: string, more: object = {}) =>
  ({
    address,
    title: `Page ${address}`,
    summary: 'A sentence.',
    sections: [],
    ...more,
  }) as unknown as Page
const PAGES = [page('/'), page('/a/'), page('/a/b/c/')]
const getPage = (address: string) => PAGES.find((candidate) => candidate.address === address)
const absoluteAddress = (address: string) => `https://example.org/base${address}`
const site = {
  name: 'Example',
  long_name: 'Example Commons',
  description: 'About the site.',
  url: 'https://example.org',
  legacy_origin: 'https://old.example.org',
  language: 'en',
  social: [
    { label: 'Code', url: 'https://code.example.com/us' },
    { label: 'News', url: '/news/' },
    { label: 'Feed', url: 'https://old.example.org/index.xml' },
  ],
} as unknown as Site
const around = { site, getPage, absoluteAddress }
const data = (of: Page) => JSON.parse(JSON.stringify(structuredData(of, around)))

test('the way to a page leads through the pages above it that are there', () => {
  const way = (of: Page) => breadcrumbs(of, getPage).map(({ address }) => address)
  expect(way(page('/a/b/c/'))).toEqual(['/', '/a/', '/a/b/c/'])
  expect(way(page('/'))).toEqual(['/'])
  expect(breadcrumbs(page('/x/'), () => undefined)).toHaveLength(1)
})

test('search engines learn where a page stands, and when it was changed', () => {
  const webPage = data(page('/a/b/c/', { date: '2026-01-01', updated: '2026-02-02' }))
  expect(webPage).toMatchObject({ datePublished: '2026-01-01', dateModified: '2026-02-02' })
  expect(webPage.breadcrumb.itemListElement.map(({ item }: { item: string }) => item)).toEqual([
    'https://example.org/base/',
    'https://example.org/base/a/',
    'https://example.org/base/a/b/c/',
  ])
})

test('the home page has no way to it', () => {
  expect(data(page('/'))).not.toHaveProperty('breadcrumb')
})

test('the home page says all of the organisation, and the others who it is', () => {
  const { '@id': id, name, url, ...more } = data(page('/')).publisher
  expect(more).toHaveProperty('logo')
  expect(data(page('/a/')).publisher).toEqual({ '@type': 'Organization', '@id': id, name, url })
  const alone = structuredData(page('/a/'), { ...around, getPage: () => undefined })
  expect(alone.publisher).toHaveProperty('logo')
})

test('only addresses elsewhere are profiles of the organisation', () => {
  expect(data(page('/')).publisher.sameAs).toEqual(['https://code.example.com/us'])
})

test('programs that read get one line per page, whatever its title holds', () => {
  const odd = page('/a/', { title: 'A [b]\nc', summary: 'One\ntwo.' })
  expect(llmsText({ pages: [odd], site, absoluteAddress })).toBe(
    '# Example\n\n> About the site.\n\nExample Commons\n\n## Pages\n\n' +
      '- [A \\[b\\] c](https://example.org/base/a/index.md): One two.\n',
  )
})
