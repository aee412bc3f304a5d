/** @jest-environment node */

import { sidesOf } from '@/lib/preview/checks/sides'
import { changedWeight } from '@/lib/preview/checks/weight'
import { NO_FINDINGS } from '@/lib/preview/sides/findings'
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

test('a finding that is worded otherwise since something around it changed is not new', async () => {
  const files = { 'index.html': page('') }
  const base = side(files, [
    { path: 'content/a.md', reason: 'The title has 80 characters. Make it shorter.' },
    { path: 'content/a.md', reason: 'There is no "#gone" on /b/. It has "#one".' },
    { path: 'content/a.md', reason: 'The picture "a.png" has no alt text.' },
  ])
  const head = side(files, [
    { path: 'content/a.md', reason: 'The title has 75 characters. Make it shorter.' },
    { path: 'content/a.md', reason: 'There is no "#gone" on /b/. It has "#two".' },
    { path: 'content/a.md', reason: 'The picture "b c.png" has no alt text.' },
  ])
  expect(await told(base, head)).toEqual([
    'worse findings the site: New: warning in content/a.md, line 1 (about/what): The picture "b c.png" has no alt text.',
    'better findings the site: Mended: warning in content/a.md, line 1 (about/what): The picture "a.png" has no alt text.',
  ])
})

test('a finding stays the same in a file whose name is that of a page that moved, or that is written in other letters', async () => {
  const found = (...paths: string[]) => paths.map((path) => ({ path, reason: 'Stays.' }))
  const files = (...names: string[]): Files =>
    Object.fromEntries(names.map((name) => [`${name}/index.html`, page('')]))
  const base = side(files('old', 'ü'), found('content/old.md', 'content/a/old.md', 'content/ü.md'))
  const head = side(
    {
      ...files('new', 'ö'),
      'old/index.html': redirect('/new/'),
      'ü/index.html': redirect('/new/'),
    },
    found('content/new.md', 'content/a/old.md', 'content/ö.md'),
  )
  const moved = [
    { kind: 'moved' as const, from: '/old/', address: '/new/' },
    { kind: 'moved' as const, from: '/%C3%BC/', address: '/%C3%B6/' },
  ]
  expect(await told(base, head, moved)).toEqual([])
})

test('what was found in a file that is gone is not mended, and a checker that gave nothing was not content', async () => {
  const files = { 'index.html': page('') }
  const base = side(files, [
    { path: 'content/a.md', reason: 'Stays.' },
    { path: 'content/gone.md', reason: 'Went.' },
  ])
  const head = side(files, [{ path: 'content/a.md', reason: 'Stays.' }])
  expect(await told(base, head)).toEqual([])
  expect(await told({ ...base, findings: NO_FINDINGS }, head)).toEqual([])
  expect(await told(base, { ...head, findings: NO_FINDINGS })).toEqual([])
})

test('a broken link is the same in other words, with another class, on a page that moved, or as a whole address', async () => {
  const base = side({
    'index.html': page('<a class="a" href="/no/">No</a><a href="a/">A</a>'),
    'old/index.html': page('<a href="#gone">G</a>'),
  })
  const head = side({
    'index.html': page(
      '<p>New</p><a class="b" href="/no/">Not <b>there</b></a><a href="/a/">A</a>',
    ),
    'new/index.html': page('<a href="#gone">G</a>'),
    'old/index.html': redirect('/new/'),
  })
  const moved = [{ kind: 'moved' as const, from: '/old/', address: '/new/' }]
  expect(await told(base, head, moved)).toEqual([])
})

test('a removed page is told, and the link to it on a page that did not change, which is named by its words or its picture', async () => {
  const files: Files = {
    'a/index.html': page('<a href="/b/">Read <b>more</b></a>'),
    'c/index.html': page('<a href="/b/"><img src="/x.png" alt="A boat" width="1" height="1"></a>'),
    'x.png': '',
  }
  const gone = [{ kind: 'removed' as const, address: '/b/' }]
  expect(await told(side({ ...files, 'b/index.html': page('') }), side(files), gone)).toEqual([
    'worse links /a/: New: The link "Read more" leads to /b/, where nothing is.',
    'worse links /c/: New: The link "A boat" leads to /b/, where nothing is.',
    'worse redirects /b/: The page /b/ is removed, and no redirect leads from there to another page.',
  ])
})

test('a redirect to nothing is told once, though hosts have a list of them as well', async () => {
  const files = (to: string): Files => ({
    'a/index.html': page(''),
    'old/index.html': redirect(to),
    _redirects: `/old/ ${to} 301\n`,
  })
  expect(await told(side(files('/a/')), side(files('/no/')))).toEqual([
    'worse links /old/: New: The redirect leads to /no/, where nothing is.',
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
    'worse links /b/: New: The redirect leads to /nowhere/, where nothing is.',
    'better links /: Mended: The link "C" leads to #gone, which is not on /c/.',
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
    'worse links the site: New: The link "L" leads to /no/, where nothing is. On 5 pages: /a/, /b/, /c/ and 2 more.',
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
  const other =
    '<meta name="description" content="Other"><meta property="og:title" content="A"><meta property="og:url" content="https://small.example/">'
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
    'better metadata /: The page has an address for shared links (og:url) now.',
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

/** What is told of the weight of a page with these pictures of so many bytes, under names that their bytes have made. */
async function weights(one: readonly number[], other: readonly number[]): Promise<string[]> {
  const files = (sizes: readonly number[]): Files => ({
    'index.html': page(
      sizes.map((size) => `<img src="/${size}.png" alt="" width="1" height="1">`).join(''),
    ),
    ...Object.fromEntries(sizes.map((size) => [`${size}.png`, 'x'.repeat(size)])),
  })
  return told(side(files(one)), side(files(other)))
}

test('pages that grow or shrink so much that visitors wait are told once, and other pictures and words are not', async () => {
  const [more, less] = [
    await weights([10_000], [130_000]),
    await weights([90_000, 110_000], [90_000]),
  ]
  expect(more).toEqual([
    'worse weight /: A first visit loads about 120 kB more than before, most of it pictures.',
  ])
  expect(less).toEqual([
    'better weight /: A first visit loads about 110 kB less than before, most of it pictures.',
  ])
  expect(await weights([10_000], [90_000])).toEqual([])
})

test('a larger picture that phones alone load is told', async () => {
  const files = (size: number): Files => ({
    'index.html': page(
      `<img src="/a.png" srcset="/a.png 400w, /${size}.png 1200w" sizes="(min-width: 800px) 100px, 100vw" alt="" width="1" height="1">`,
    ),
    'a.png': '',
    [`${size}.png`]: 'x'.repeat(size),
  })
  expect(await told(side(files(10_000)), side(files(210_000)))).toEqual([
    'worse weight /: The largest picture that a phone loads has about 200 kB more than before.',
  ])
})

test('files from other sites are told, since those learn who visits the page', async () => {
  const html = (body: string) => side({ 'index.html': page(body) })
  const other = '<img src="https://other.example/a.png" alt="" width="1" height="1">'
  expect(await told(html(''), html(other))).toEqual([
    'worse weight /: The page loads 1 file from other sites, which learn who visits it. Before: 0.',
  ])
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

test('HTML that is invalid under another name is as bad', async () => {
  const twice = (id: string) =>
    side({ 'index.html': page(`<p id="${id}">A</p><p id="${id}">B</p>`) })
  expect(await told(twice('a'), twice('b'), changed('/'))).toEqual([])
})

test('a picture without words is no matter of HTML, as it is told as accessibility', async () => {
  const head = side({ 'index.html': page('<img src="/a.png">'), 'a.png': '' })
  expect(await told(side({ 'index.html': page(''), 'a.png': '' }), head, changed('/'))).toEqual([])
})

test('a check that cannot be made is said, and the others are made', async () => {
  const base = side({ 'index.html': page(''), 'manifest.webmanifest': 'no JSON' })
  const head = side({ 'index.html': page('', '<meta name="description" content="A">') })
  expect(await told(base, head)).toEqual([
    'better metadata /: The page has a description now.',
    expect.stringMatching(/^The links could not be compared\. .*JSON/),
  ])
})
