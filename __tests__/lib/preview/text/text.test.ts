import fc from 'fast-check'
import { textDiff } from '@/lib/preview/text'
import type { TextLine } from '@/lib/preview/types'

const page = (main: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>Tools</title>${head}</head><body><header>Menu</header><main>${main}</main><footer>End</footer></body></html>`

/** As `diff` writes it. */
const SIGNS = { same: ' ', removed: '-', added: '+' }
const written = (lines: readonly TextLine[]) =>
  lines.map(({ kind, text }) => `${SIGNS[kind]}${text}`)
const difference = (before: string, after: string) => written(textDiff(page(before), page(after)))
const changes = (before: string, after: string) =>
  difference(before, after).filter((line) => !line.startsWith(' '))

it('a person reads headings, paragraphs, entries, rows and pictures, a line each', () => {
  const lines = textDiff(
    undefined,
    page(
      `<section><h1>Tools</h1><p>We <em>lend</em>
      tools.<br>To all.</p><ul><li>Saws</li><li><p>Planes</p></li></ul>
      <table><tr><th>Tool</th><th>Days</th></tr><tr><td>Saw</td><td>3</td></tr></table>
      <p><img alt="A saw" src="/a.png"><img alt="" src="/b.png"> <a href="/more/">More</a></p>
      <pre>one
two</pre><video src="/film.mp4" title="How to saw"></video></section><script>no()</script><p hidden>no</p>`,
      '<meta name="description" content="All our tools.">',
    ),
  )
  expect(written(lines)).toEqual([
    '+[Title] Tools',
    '+[Description] All our tools.',
    '+# Tools',
    '+We lend tools.',
    '+To all.',
    '+- Saws',
    '+- Planes',
    '+Tool | Days',
    '+Saw | 3',
    '+[A saw] More (/more/)',
    '+one',
    '+two',
    '+[How to saw] (/film.mp4)',
  ])
})

it('a line that was edited stands as it was, then as it is, among those that stayed', () => {
  expect(
    difference('<p>One.</p><p>Two.</p><p>Three.</p>', '<p>One.</p><p>Two!</p><p>Three.</p>'),
  ).toEqual([' [Title] Tools', ' One.', '-Two.', '+Two!', ' Three.'])
})

it('a link that leads elsewhere with the same words is seen', () => {
  expect(changes('<p><a href="/a/">Here</a></p>', '<p><a href="/b/">Here</a></p>')).toEqual([
    '-Here (/a/)',
    '+Here (/b/)',
  ])
})

it('two buttons side by side are two', () => {
  const lines = changes(
    '',
    '<p><a href="/a/">One</a><a href="https://b.example/">https://b.example/</a></p>',
  )
  expect(lines).toEqual(['+One (/a/) https://b.example/'])
})

it('another text for a picture and another level of a heading are seen', () => {
  expect(
    changes('<h2>Saws</h2><img alt="A saw" src="a">', '<h3>Saws</h3><img alt="Two saws" src="a">'),
  ).toEqual(['-## Saws', '+### Saws', '-[A saw]', '+[Two saws]'])
})

it('of paragraphs in a row that were edited, each stands before its new wording', () => {
  expect(
    changes(
      '<p>We lend tools to all who ask.</p><p>This one went away.</p><p>Bring them back on Monday.</p>',
      '<p>We lend tools to members who ask.</p><p>Bring them back on Tuesday, please.</p><p>Nobody pays.</p>',
    ),
  ).toEqual([
    '-We lend tools to all who ask.',
    '+We lend tools to members who ask.',
    '-This one went away.',
    '-Bring them back on Monday.',
    '+Bring them back on Tuesday, please.',
    '+Nobody pays.',
  ])
})

it('whatever was edited, the lines of a page are told in their order, before and after', () => {
  const texts = fc.array(fc.constantFrom('a b c', 'a b d', 'a e d', 'f g', 'f h', 'i'), {
    maxLength: 12,
  })
  const html = (some: readonly string[]) => page(some.map((text) => `<p>${text}</p>`).join(''))
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const [, ...lines] = textDiff(html(before), html(after))
      const side = (kind: TextLine['kind']) =>
        lines.filter((line) => line.kind !== kind).map(({ text }) => text)
      expect(side('added')).toEqual(before)
      expect(side('removed')).toEqual(after)
    }),
  )
})

it('code keeps its indentation and its empty lines', () => {
  expect(
    changes('<pre><code>if a:\n  b\n</code></pre>', '<pre><code>if a:\n    b\n\nc\n</code></pre>'),
  ).toEqual(['-  b', '+    b', '+', '+c'])
})

it('what is written otherwise and reads the same is no difference', () => {
  expect(
    changes('<p class="a">One\n two.</p>', '<div><p class="b">One <b>two</b>.</p></div>'),
  ).toEqual([])
})

it('header and footer, which all pages share, are left out unless they are asked for', () => {
  const before = page('<p>One.</p>')
  const after = before.replace('Menu', 'The menu')
  const changed = (lines: readonly TextLine[]) => lines.filter(({ kind }) => kind !== 'same')
  expect(changed(textDiff(before, after))).toEqual([])
  expect(changed(textDiff(before, after, 'page'))).toEqual([
    { kind: 'removed', text: 'Menu' },
    { kind: 'added', text: 'The menu' },
  ])
})

it('a page that came or went is all new or all gone', () => {
  const kinds = (lines: readonly TextLine[]) => [...new Set(lines.map(({ kind }) => kind))]
  expect(kinds(textDiff(undefined, page('<p>One.</p>')))).toEqual(['added'])
  expect(kinds(textDiff(page('<p>One.</p>'), undefined))).toEqual(['removed'])
  expect(textDiff(undefined, undefined)).toEqual([])
})

it('text is text: what looks like markup of ours or of HTML stays as it was written', () => {
  expect(changes('<p>a</p>', '<p>&lt;b&gt; [x](javascript:y)</p>')).toEqual([
    '-a',
    '+<b> [x](javascript:y)',
  ])
})

const paragraphs = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `<p>${text(index)}</p>`).join('')

it('of a long page, the lines around each change are kept, and it is said how many are not', () => {
  const lines = difference(
    paragraphs(9000, (index) => `Line ${index}.`),
    paragraphs(9000, (index) => `Line ${index}${index === 6000 ? '!' : '.'}`),
  )
  expect(lines).toEqual([
    ' [5999 lines that did not change are left out]',
    ' Line 5998.',
    ' Line 5999.',
    '-Line 6000.',
    '+Line 6000!',
    ' Line 6001.',
    ' Line 6002.',
    ' [2997 lines that did not change are left out]',
  ])
})

it('of too many changes the first are shown, and it is said how many are not', () => {
  const lines = difference(
    '',
    paragraphs(5000, (index) => `Line ${index}.`),
  )
  expect(lines.at(-1)).toBe(' [2001 more lines are left out]')
  expect(lines).toHaveLength(3001)
})

it('a line as long as a book is cut, and says so', () => {
  const [, added] = changes('', `<p>${'word '.repeat(2000)}</p>`)
    .join('')
    .split('[')
  expect(added).toBe('4999 more characters are left out]')
})

it('of a line as long as a book, that part is shown in which one word is another', () => {
  const text = (word: string) => `<p>${'start '.repeat(2000)}${word} ${'end '.repeat(2000)}</p>`
  const [removed = '', added = ''] = changes(text('here'), text('there'))
  expect(removed).toMatch(
    /^-\[11800 characters that did not change are left out\] t start.* here end/,
  )
  expect(added).toMatch(
    /^\+\[11800 characters that did not change are left out\] t start.* there end/,
  )
  expect(removed).toMatch(/ \[\d+ more characters are left out\]$/)
})

it.each([4999, 5000, 11_800, 11_801])(
  'a line as long as a book is never cut through a character (%s)',
  (length) => {
    const start = `${'a'.repeat(length)}${'𝒳'.repeat(6000)}`
    for (const line of changes(`<p>${start}b</p>`, `<p>${start}c</p>`)) {
      expect(line).not.toMatch(/\p{Surrogate}/u)
      expect(line).toMatch(/[bc]$/)
    }
  },
)

it('of thousands of lines that are all other ones, each stands before its new wording', () => {
  const text = (word: string) =>
    paragraphs(4000, (index) => `Line ${index} says ${word} once, and more of it.`)
  expect(changes(text('this'), text('that')).slice(0, 3)).toEqual([
    '-Line 0 says this once, and more of it.',
    '+Line 0 says that once, and more of it.',
    '-Line 1 says this once, and more of it.',
  ])
})
