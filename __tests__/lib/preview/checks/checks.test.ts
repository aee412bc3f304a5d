/** @jest-environment node */

import { sidesOf } from '@/lib/preview/checks/sides'
import { changedWeight } from '@/lib/preview/checks/weight'
import { changed, type Files, page, side, told } from './stored'

const redirect = (to: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${to}"><title>Moved</title></head><body></body></html>`

test('what is wrong on both sides is not told', async () => {
  const files = { 'index.html': page('<a href="/no/">No</a><p><img src="/no.png"></p>') }
  const found = [{ path: 'content/_index.md', reason: 'It is wrong.' }]
  expect(await told(side(files, found), side(files, found), changed('/'))).toEqual([])
})

test('findings are new or mended, and the same on another line or in a file that moved', async () => {
  const files = { 'index.html': page('') }
  const base = side({ ...files, 'old/index.html': page('') }, [
    { path: 'content/a.md', reason: 'Stays: see line 3.', line: 9 },
    { path: 'content/a.md', reason: 'Is mended.' },
    { path: 'content/old/_index.md', reason: 'Moves.' },
  ])
  const head = side({ ...files, 'new/index.html': page(''), 'old/index.html': redirect('/new/') }, [
    { path: 'content/a.md', reason: 'Stays: see line 5.', line: 11 },
    { path: 'content/a.md', reason: 'Is new.', line: 4 },
    { path: 'content/new/_index.md', reason: 'Moves.' },
  ])
  expect(await told(base, head, [{ kind: 'moved', from: '/old/', address: '/new/' }])).toEqual([
    'worse findings the site: New: warning in content/a.md, line 4 (about/what): Is new.',
    'better findings the site: Mended: warning in content/a.md, line 1 (about/what): Is mended.',
  ])
})

test('a link that breaks or is mended is told, on pages that are not changed as well', async () => {
  const base = side({
    'index.html': page('<a href="/b/">B</a><a href="/c/#gone">C</a>'),
    'b/index.html': page(''),
    'c/index.html': page(''),
  })
  const head = side({
    'index.html': page('<a href="/b/">B</a><a href="/c/#gone">C</a>'),
    'b/index.html': redirect('/nowhere/'),
    'c/index.html': page('<p id="gone">Here</p>'),
  })
  expect(await told(base, head)).toEqual([
    'worse links /b/: New: <meta http-equiv="refresh" content="0; url=/nowhere/"> leads to /nowhere/, where nothing is.',
    'better links /: Mended: <a href="/c/#gone">C leads to #gone, which is not on /c/.',
  ])
})

test('what breaks on many pages is said once', async () => {
  const files = (to: string): Files =>
    Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [
        `${name}/index.html`,
        page(`<a href="${to}">L</a>`),
      ]),
    )
  expect(await told(side(files('/a/')), side(files('/no/')))).toEqual([
    'worse links the site: New: <a href="/no/">L leads to /no/, where nothing is. On 5 pages: /a/, /b/, /c/ and 2 more.',
  ])
})

test('of very many changes of one kind the rest is counted, and a very long text is cut', async () => {
  const head = side(
    { 'index.html': page('') },
    Array.from({ length: 30 }, (_, index) => ({
      path: 'a.md',
      reason: `${index} ${'x'.repeat(900)}`,
    })),
  )
  const lines = await told(side({ 'index.html': page('') }), head)
  expect(lines).toHaveLength(21)
  expect(lines.at(-1)).toBe('worse findings the site: And 10 more.')
  for (const line of lines) expect(line.length).toBeLessThan(450)
})

test('pages and redirects that are lost are told, and redirects that are gained', async () => {
  const base = side({
    'gone/index.html': page(''),
    'kept/index.html': page(''),
    'from/index.html': page(''),
    'alias/index.html': redirect('/kept/'),
    'taken/index.html': redirect('/kept/'),
  })
  const head = side({
    'kept/index.html': page(''),
    'to/index.html': page(''),
    'taken/index.html': page(''),
    'more/index.html': redirect('/kept/'),
  })
  expect(await told(base, head, [{ kind: 'moved', from: '/from/', address: '/to/' }])).toEqual([
    'worse redirects /to/: The page /from/ moved to /to/, and no redirect leads there: it needs an alias.',
    'worse redirects /gone/: The page /gone/ is removed, and no redirect leads from there to another page.',
    'worse redirects the site: The redirect from /alias/ to /kept/ is lost: nothing is there now.',
    'better redirects the site: /more/ leads to /kept/ now: nothing was there before.',
  ])
})

test('a page with a redirect in its place is not lost', async () => {
  const base = side({ 'a/index.html': page(''), 'b/index.html': page('') })
  const head = side({ 'a/index.html': page(''), 'b/index.html': redirect('/a/') })
  expect(await told(base, head, [{ kind: 'removed', address: '/b/' }])).toEqual([])
})

test('metadata and shared pictures that are lost or gained are told, and other words are not', async () => {
  const one =
    '<meta name="description" content="One"><meta property="og:image" content="https://small.example/a.png">'
  const other = '<meta name="description" content="Other"><meta property="og:title" content="A">'
  const image = {
    'a.png': '',
    'c/index.html': page('', '<link rel="canonical" href="https://small.example/c/">'),
  }
  expect(
    await told(
      side({ ...image, 'index.html': page('', one) }),
      side({ ...image, 'index.html': page('', other) }),
    ),
  ).toEqual([
    'worse metadata /: The page has no picture for shared links (og:image) any more.',
    'better metadata /: The page has a title for shared links (og:title) now.',
  ])
})

test('HTML that becomes invalid or valid is told, wherever it stands, on the pages that changed', async () => {
  const base = side({ 'index.html': page('<p id="a">A</p><p id="a">B</p>') })
  const moved = side({ 'index.html': page('<p>New</p>\n<p id="a">A</p><p id="a">B</p>') })
  const head = side({ 'index.html': page('<p>A</p><blink>B</blink>') })
  expect(await told(base, moved, changed('/'))).toEqual([])
  const lines = await told(base, head, changed('/'))
  expect(lines).toEqual([
    expect.stringMatching(/^worse html \/: New: .*blink.*\(html-validate: [\w-]+, line \d+\)\.$/),
    expect.stringMatching(
      /^better html \/: Mended: Duplicate ID "a" \(html-validate: no-dup-id, line 4\)\.$/,
    ),
  ])
  expect(await told(base, head)).toEqual([])
})

test('pages that grow or shrink by more than a few words are told, with how much', async () => {
  const picture = '<p><img src="/a.png" alt="" width="1" height="1"></p>'
  const files = (bytes: number): Files => ({
    'index.html': page(picture),
    'a.png': 'x'.repeat(bytes),
    'b.png': 'x',
  })
  const small = side(files(10_000))
  // The page has to differ: a file of another size has another name in its address.
  const large = side({
    ...files(0),
    'index.html': page(picture.replace('a.png', 'b.png')),
    'b.png': 'x'.repeat(20_000),
  })
  expect((await told(small, large)).filter((line) => line.includes('weight'))).toEqual([
    'worse weight /: Now all of a first visit at a desk is 20,193 bytes, 10,000 more than before (98 %).',
    'worse weight /: Now the largest picture on a phone is 20,000 bytes, 10,000 more than before (100 %).',
  ])
  expect((await told(large, small)).filter((line) => line.includes('weight'))).toEqual([
    'better weight /: Now all of a first visit at a desk is 10,193 bytes, 10,000 less than before (50 %).',
    'better weight /: Now the largest picture on a phone is 10,000 bytes, 10,000 less than before (50 %).',
  ])
  const word = side({ ...files(10_000), 'index.html': page(`${picture}<p>A few words.</p>`) })
  expect(await told(small, word)).toEqual([])
})

test('a page that goes over its budget, or comes back within it, is told by how much', async () => {
  const script = (length: number) => page(`<script>${'x'.repeat(length)}</script>`)
  const budgets = { everyPage: { otherScript: 100 }, pages: {} }
  const between = (one: number, other: number) =>
    changedWeight(
      sidesOf(side({ 'index.html': script(one) }), side({ 'index.html': script(other) }), []),
      budgets,
    )
  expect(await between(90, 120)).toEqual([
    {
      kind: 'worse',
      address: '/',
      sentence: 'Over budget: other script is 120 bytes, 20 over its budget of 100.',
    },
  ])
  expect(await between(120, 90)).toEqual([
    {
      kind: 'better',
      address: '/',
      sentence:
        'Within its budget again; before: other script is 120 bytes, 20 over its budget of 100.',
    },
  ])
  expect(await between(120, 130)).toEqual([])
})

test('a check that cannot be made is said, and the others are made', async () => {
  const base = side({ 'index.html': page(''), 'manifest.webmanifest': 'no JSON' })
  const head = side({ 'index.html': page('', '<meta name="description" content="A">') })
  expect(await told(base, head)).toEqual([
    'better metadata /: The page has a description now.',
    expect.stringMatching(/^The links could not be compared\. .*JSON/),
  ])
})
