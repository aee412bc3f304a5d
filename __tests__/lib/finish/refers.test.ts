/** @jest-environment node */
import { parseDocument } from '@/lib/finish/dom'
import { addressesInCss, nextFilesOf } from '@/lib/finish/refers'

const named = (html: string, file = 'a/b/index.html') => nextFilesOf(parseDocument(html), file)

describe("the files of Next's folder that a page names", () => {
  test.each([
    ['a link', '<link rel="stylesheet" href="/_next/x.css">'],
    ['a picture', '<img src="/some/prefix/_next/x.css" alt="">'],
    ['a list of pictures', '<img srcset="/a.png 1x,/_next/x.css 2x" alt="">'],
    ['another list of pictures', '<source srcset="/_next/x.css 320w, /a.png 2x">'],
    ['an address from the page', '<a href="../../_next/x.css">x</a>'],
    [
      'a full address',
      '<meta property="og:image" content="https://example.org/_next/x.css?dpl=1#a">',
    ],
    ['an encoded address', '<a href="/_next/%78.css">x</a>'],
    ['a style', '<p style="background: url(/_next/x.css)">'],
    ['a style sheet', '<style>p { background: image-set("/_next/x.css" 1x) }</style>'],
    ['linked data', '<script type="application/ld+json">{"a":[{"logo":"/_next/x.css"}]}</script>'],
    [
      'linked data of another writer',
      '<script type="application/json">["https:\\/\\/a.example\\/_next\\/x.css"]</script>',
    ],
    ['what only browsers without scripts see', '<noscript><img src="/_next/x.css"></noscript>'],
    ['a frame in the page', `<iframe srcdoc='<img src="/_next/x.css">'></iframe>`],
    ['a template', '<template><img src="/_next/x.css"></template>'],
    ['a drawing', '<svg><use xlink:href="/_next/x.css#a"/></svg>'],
  ])('are found in %s', (_name, html) => {
    expect(named(html)).toContain('_next/x.css')
  })

  test.each([
    '<p>/_next/x.css</p>',
    '<!-- <img src="/_next/x.css"> -->',
    '<a href="/next/x.css">x</a>',
    '<a href="https://">x</a>',
    '<script type="application/ld+json">{"/_next/x.css</script>',
  ])('are not found in %s', (html) => {
    expect(named(html)).toEqual([])
  })
})

test('the addresses in a style sheet are read as CSS reads them', () => {
  const css = `
    @import 'a.css'; /* url(no.png) */
    p { background: url( "b c.png" ), URL(d\\20 e.png); content: "\\"f" }
    q { background: url(no no.png) }`
  expect(addressesInCss(css)).toEqual(['a.css', 'b c.png', 'd e.png', '"f'])
})
