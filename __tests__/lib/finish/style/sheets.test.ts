/** @jest-environment node */
import { styled } from './styled'

test('addresses in a sheet are right on every page, under a path prefix too', () => {
  const css =
    'p{background:url(../media/a.png),url("b c.png#d"),image-set("e.png" 1x);mask:url(#m);cursor:url(data:image/png;base64,aa)}@font-face{font-family:f;src:url(https://example.org/f.woff2)}p{font-family:f}'
  const styleOf = (basePath: string) => styled({ html: '<p>', css, basePath }).css
  expect(styleOf('/some/prefix')).toContain('url(/some/prefix/_next/static/media/a.png)')
  expect(styleOf('')).toContain(
    'url(/_next/static/media/a.png),url(/_next/static/chunks/b%20c.png#d)',
  )
  expect(styleOf('')).toContain('image-set("/_next/static/chunks/e.png"')
  expect(styleOf('')).toContain('url(#m)')
  expect(styleOf('')).toContain('url(data:image/png;base64,aa)')
  expect(styleOf('')).toContain('url(https://example.org/f.woff2)')
})

test('sheets become one <style>, in their order', () => {
  const { html } = styled({
    html: '<style>p{top:2px}</style><p></p><style media="print">p{top:3px}</style>',
    css: 'p{top:1px}',
  })
  expect(html).toContain(
    '<title>A</title><style>p{top:1px}p{top:2px}@media print{p{top:3px}}</style></head><body><p></p></body>',
  )
})

test.each([
  ['one of another host', '<link rel="stylesheet" href="https://example.org/a.css">'],
  ['one that is not there', '<link rel="stylesheet" href="/no.css">'],
  ['one that a visitor chooses', '<link rel="alternate stylesheet" title="Large" href="/a.css">'],
  [
    'one that a script switches',
    '<link rel="stylesheet" media="print" onload="this.media=\'all\'" href="/a.css">',
  ],
  ['one that imports', '<style>@import "/a.css";</style>'],
  ['one for visitors without scripts', '<noscript><style>p{top:9px}</style></noscript>'],
])('%s stays, and so do those behind it', (_, sheet) => {
  const { html } = styled({
    html: `${sheet}<style>p{top:2px}a{top:3px}</style><p></p>`,
    css: 'p{top:1px}a{top:1px}',
  })
  expect(html).toContain(
    `<style>p{top:1px}</style></head><body>${sheet}<style>p{top:2px}a{top:3px}</style><p></p></body>`,
  )
})

test('a layer without a rule keeps its place for the sheets that stay behind it', () => {
  const { css } = styled({
    html: '<style>@import "/a.css";</style><p></p>',
    css: '@layer b{a{top:1px}}@layer a{p{top:2px}}',
  })
  expect(css).toBe('@layer b;@layer a{p{top:2px}}')
})

test('the end of a <style> inside of a string does not end the <style>', () => {
  const { html, css } = styled({
    html: '<p>',
    css: 'p::after{content:"</style><script>alert(1)</script></STYLE>"}',
  })
  expect(html.match(/<\/style/gi)).toHaveLength(1)
  expect(css).toContain('</\\73 tyle')
  expect(css).toContain('</\\53 TYLE')
})

test('a link that says the character set with its type is a sheet, and other types are none', () => {
  const link =
    '<link rel="stylesheet" type="text/css; charset=utf-8" href="/_next/static/chunks/site.css">'
  expect(styled({ html: `${link}<p></p>`, css: 'p{top:1px}' }).html).not.toContain('<link')
  const other = '<style type="text/less">p{top:2px}</style>'
  expect(styled({ html: `${other}<p></p>`, css: 'p{top:1px}' }).body).toBe(`${other}<p></p>`)
})

test('a sheet that stands in a drawing is a sheet of the page, in its head', () => {
  const { html } = styled({ html: '<svg><style>p{&amp;:hover{top:1px}}</style></svg><p></p>' })
  expect(html).toContain('<title>A</title><style>p{&:hover{top:1px}}</style></head>')
  expect(html).toContain('<svg></svg>')
})

test('a <noscript> is written as it was read', () => {
  const html = '<noscript><pre>\n\na &amp; b</pre></noscript>'
  expect(styled({ html }).body).toBe(html)
})

test('a page without sheets stays as it is', () => {
  expect(styled({ html: '<p class="a">b</p>' }).html).not.toContain('style')
})

test('on a page in quirks mode, where names match in any letters, the sheets stay', () => {
  const { html } = styled({ html: '<p class="A">b</p>', css: '.a{top:1px}', doctype: '' })
  expect(html).toContain('<link rel="stylesheet"')
})
