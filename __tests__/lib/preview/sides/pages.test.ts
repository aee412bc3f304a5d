import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Output } from '@/lib/preview/compare/output'
import { pageReports } from '@/lib/preview/sides/pages'

const root = mkdtempSync(path.join(tmpdir(), 'pages-'))

afterAll(() => rmSync(root, { recursive: true }))

/** A finished site of pages with these heads. */
function site(name: string, heads: Readonly<Record<string, string>>): Output {
  for (const [page, head] of Object.entries(heads)) {
    const folder = path.join(root, name, page)
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      path.join(folder, 'index.html'),
      `<!DOCTYPE html><html lang="en"><head>${head}</head><body><main><svg><title>Drawing</title></svg></main></body></html>`,
    )
  }
  return new Output(path.join(root, name))
}

test('a page is called by its title without the name of the site, else by that of its document, else by its address', () => {
  const output = site('titles', {
    fees: '<title>Fees – Tidewater</title><meta property="og:title" content="Fees">',
    about: '<title>About – Tidewater</title>',
    bare: '',
  })
  const changed = ['/fees/', '/about/', '/bare/']
  const { pages } = pageReports({ changed, added: [], removed: [], moved: [] }, output, output)
  expect(pages.map(({ title }) => title)).toEqual(['Fees', 'About – Tidewater', '/bare/'])
})

test.each([
  [1, ['/a/', '/b/', '/c/'], 'The text of 1 more page is not shown: 2 are enough.'],
  [2, ['/a/', '/b/', '/c/', '/d/'], 'The text of 2 more pages is not shown: 2 are enough.'],
])('where %s more changed than are shown, a sentence says so', (_, changed, sentence) => {
  const output = site('many', { a: '', b: '', c: '', d: '' })
  const comparison = { changed, added: [], removed: [], moved: [] }
  expect(pageReports(comparison, output, output, 2).left).toEqual([sentence])
})
