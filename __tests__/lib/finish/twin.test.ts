/** @jest-environment node */
import { parseDocument } from '@/lib/finish/dom'
import { twinOf } from '@/lib/finish/twin'

const LINKS =
  '<link rel="canonical" href="https://example.org/base/a/"><link rel="alternate" type="text/markdown" href="/base/a/index.md">'
const page = (main: string, links = LINKS) =>
  parseDocument(
    `<!DOCTYPE html><html><head>${links}</head><body><header>Menu</header><main>${main}</main><footer>Foot</footer></body></html>`,
  )

test('the twin says what the page says between header and footer', () => {
  expect(
    twinOf(page('<h1>A <em>title</em></h1><p>Two<br>lines</p><ul><li>one</li><li>two</li></ul>')),
  ).toBe('# A _title_\n\nTwo\\\nlines\n\n- one\n- two\n')
})

test('its links and pictures have full addresses, so that it can be read anywhere', () => {
  const main =
    '<p><a href="/base/b/">b</a> <a href="#c">c</a> <a href="mailto:a@b.c">mail</a></p>' +
    '<picture><source srcset="/base/a.avif"><img src="/base/a.png" alt="A picture"></picture>'
  expect(twinOf(page(main))).toBe(
    '[b](https://example.org/base/b/) [c](https://example.org/base/a/#c) [mail](mailto:a@b.c)\n\n' +
      '![A picture](https://example.org/base/a.png)\n',
  )
})

test('links that only the style sheet holds apart stand apart', () => {
  const main = '<div><a href="/b"><span>Join</span></a><a href="/c">Read</a></div>'
  expect(twinOf(page(main))).toBe('[Join](https://example.org/b) [Read](https://example.org/c)\n')
})

test('tables stay tables', () => {
  const main =
    '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>'
  expect(twinOf(page(main))).toBe('| A | B |\n| - | - |\n| 1 | 2 |\n')
})

test('ornaments, data and remarks for screen readers are left out, a hidden title is not', () => {
  const main =
    '<script type="application/ld+json">{}</script><h1 class="visually-hidden">Title</h1>' +
    '<span aria-hidden="true">🚀</span><p><a href="/x">Out<span class="visually-hidden"> (opens in a new tab)</span></a></p>'
  expect(twinOf(page(main))).toBe('# Title\n\n[Out](https://example.org/x)\n')
})

test('a page that announces no twin has none', () => {
  expect(twinOf(page('<p>Gone</p>', ''))).toBeUndefined()
})

test('what browsers without scripts show is in it, what stands in a template is not', () => {
  const main = '<noscript><p>Here <b>too</b></p></noscript><template><p>Later</p></template>'
  expect(twinOf(page(main))).toBe('Here **too**\n')
})
