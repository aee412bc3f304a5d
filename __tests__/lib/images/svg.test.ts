/** @jest-environment node */
import { readFileSync } from 'node:fs'
import { sanitiseSvg } from '@/lib/images/svg'
import { Unreadable } from '@/lib/images/unreadable'

const HEAD =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">'

/** What is served of an SVG that holds this, without its first and last tag; and what was removed. */
async function served(inner: string) {
  const { bytes, removed } = await sanitiseSvg(Buffer.from(`${HEAD}${inner}</svg>`))
  const text = Buffer.from(bytes).toString()
  const rest = text.endsWith('</svg>') ? text.slice(HEAD.length, -'</svg>'.length) : ''
  return { rest, removed }
}

describe('an SVG that runs and loads nothing is served byte for byte', () => {
  it.each([
    'content/membership/images/collaborative-model.svg',
    'node_modules/@fortawesome/fontawesome-free/svgs/solid/users.svg',
  ])('%s', async (file) => {
    const bytes = readFileSync(file)
    expect(await sanitiseSvg(bytes)).toEqual({ bytes, removed: [] })
  })

  it.each([
    [
      'what it draws',
      '<g id="a"><text x="1" xml:space="preserve">Hi<tspan dx="1">!</tspan></text></g>',
    ],
    [
      'references inside itself',
      '<use href="#a"/><use xlink:href="#a"/><rect fill="url(#g)" mask="url(\'#m\')"/>',
    ],
    [
      'gradients and filters',
      '<linearGradient id="g"><stop offset="0"/></linearGradient><filter id="f"><feGaussianBlur stdDeviation="1"/></filter>',
    ],
    ['styles', '<style><![CDATA[g > .a { fill: url(#g); }]]></style><rect style="fill: red"/>'],
    ['an embedded bitmap', '<image href="data:image/png;base64,AAAA" width="1"/>'],
    ['links to other pages', '<a href="https://example.org/"><text>More</text></a>'],
    [
      'notes of a drawing program',
      '<metadata><r:RDF xmlns:r="urn:r"/></metadata><!-- Layer <1> --><g xmlns:i="urn:i" i:label="Layer"/>',
    ],
  ])('with %s', async (_, inner) => {
    expect(await served(inner)).toEqual({ rest: inner, removed: [] })
  })
})

describe('out of an SVG goes', () => {
  it.each([
    ['a script', '<script>alert(1)</script><rect/>', '<rect/>', ['<script>']],
    [
      'a script from elsewhere',
      '<script href="https://evil.example/a.js"/><rect/>',
      '<rect/>',
      ['<script>'],
    ],
    ['an event handler', '<rect onclick="alert(1)" width="1"/>', '<rect width="1"/>', ['onclick']],
    [
      'HTML',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml" onclick="alert(1)">a</p></foreignObject><rect/>',
      '<rect/>',
      ['<foreignObject>'],
    ],
    [
      'a script that hides in notes of a drawing program',
      '<i:note xmlns:i="urn:i"><script>alert(1)</script></i:note><rect/>',
      '<rect/>',
      ['<script>'],
    ],
    [
      'a link that runs code',
      '<a href="javascript:alert(1)"><rect/></a>',
      '<a><rect/></a>',
      ['href'],
    ],
    [
      'a link that runs code, in the older way',
      '<a xlink:href=" java&#10;script:alert(1)"><rect/></a>',
      '<a><rect/></a>',
      ['xlink:href'],
    ],
    [
      'what would change a link later',
      '<a><animate attributeName="href" to="javascript:alert(1)"/></a>',
      '<a/>',
      ['<animate>'],
    ],
    [
      'a picture from elsewhere',
      '<image href="https://evil.example/a.png" width="1"/>',
      '<image width="1"/>',
      ['href'],
    ],
    [
      'a drawing from elsewhere',
      '<use xlink:href="//evil.example/a.svg#a"/>',
      '<use/>',
      ['xlink:href'],
    ],
    [
      'an SVG nobody has looked into',
      '<image href="data:image/svg+xml,%3Csvg/%3E"/>',
      '<image/>',
      ['href'],
    ],
    ['a fill from elsewhere', '<rect fill="url(https://evil.example/a#b)"/>', '<rect/>', ['fill']],
    ['a style that loads', '<rect style="fill:url(//evil.example/a)"/>', '<rect/>', ['style']],
    ['a base that leads elsewhere', '<g xml:base="https://evil.example/"/>', '<g/>', ['xml:base']],
    [
      'an import, and not the styles beside it',
      '<style>@import "https://evil.example/a.css"; .a{fill:red}</style>',
      '<style> .a{fill:red}</style>',
      ['@import'],
    ],
    [
      'a background, and not the styles beside it',
      '<style>.a{background:url("https://evil.example/a.png");fill:red}</style>',
      '<style>.a{background:none;fill:red}</style>',
      ['url()'],
    ],
    [
      'an address that hides behind escapes',
      '<style>.a{background:\\75rl(https://evil.example/a.png)}</style>',
      '<style/>',
      ['<style>'],
    ],
    [
      'an address that stands between two strings that look like a comment',
      '<style>a{content:"/*"}b{fill:url(//evil.example/a)}i{content:"*/"}</style>',
      '<style>a{content:"/*"}b{fill:none}i{content:"*/"}</style>',
      ['url()'],
    ],
    [
      'an address that stands behind a string that looks like a local one',
      '<style>a{content:"url(#"}b{fill:url(//evil.example/a)}</style>',
      '<style>a{content:"none}</style>',
      ['url()'],
    ],
    [
      'an address behind a string that ends with its line',
      '<style>a{fill:url("#\n);mask:url(//evil.example/a);x:"}</style>',
      '<style>a{fill:none}</style>',
      ['url()'],
    ],
    [
      'the second picture of a set',
      "<rect style=\"mask:image-set('data:image/png;base64,AA' 2x, '//evil.example/a' 1x)\"/>",
      '<rect/>',
      ['style'],
    ],
  ])('%s', async (_, inner, rest, removed) => {
    expect(await served(inner)).toEqual({ rest, removed })
  })

  it.each([
    ['a style sheet before its root', '<?xml-stylesheet href="https://evil.example/a.css"?>'],
    ['a handler by declaration', '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>'],
  ])('%s', async (_, before) => {
    const { bytes, removed } = await sanitiseSvg(Buffer.from(`${before}${HEAD}<rect/></svg>`))
    expect(Buffer.from(bytes).toString()).toBe(`${HEAD}<rect/></svg>`)
    expect(removed).toHaveLength(1)
  })
})

describe('an SVG in another encoding', () => {
  it('is served as UTF-8, as nobody can then read it in two ways', async () => {
    const text = `<?xml version="1.0" encoding="utf-16"?>${HEAD}<text>Grüße</text></svg>`
    const { bytes, removed } = await sanitiseSvg(Buffer.from(`\ufeff${text}`, 'utf16le'))
    expect(Buffer.from(bytes).toString()).toBe(`${HEAD}<text>Grüße</text></svg>`)
    expect(removed).toEqual([])
  })
})

describe('an SVG that browsers do not draw is told from one that they draw', () => {
  it.each([
    ['cut off', `${HEAD}<rect`],
    ['with an entity that nothing declares', `${HEAD}&logo;</svg>`],
    ['without its namespace', '<svg viewBox="0 0 1 1"><rect/></svg>'],
    ['that is a page', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['that is a bitmap', 'GIF89a'],
    [
      'whose names all have a prefix',
      '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></s:svg>',
    ],
  ])('%s', async (_, text) => {
    await expect(sanitiseSvg(Buffer.from(text))).rejects.toMatchObject({
      constructor: Unreadable,
      message: 'is not well-formed SVG. Save it again as plain SVG.',
    })
  })
})
