import DOMPurify from 'dompurify'
import fc from 'fast-check'
import { compile, compileInline } from '@/lib/markdown'
import { markdownish } from './arbitraries'
import { print } from './html'

/** Ways to run code, or to load from elsewhere, that got through one sanitiser or another. */
const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi//xlink:href="data:x,<script>alert(4)</script>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<select><template><img src=x onerror=alert(1)></template></select>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="&#14; javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="vbscript:alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '[x](javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<p style="background:u\\72l(https://example.org)">x</p>',
  '<p style="--x:url(https://example.org);background:var(--x)">x</p>',
  '<p style="background:/**/url/**/(https://example.org)">x</p>',
  '<p style="x:expression(alert(1))">x</p>',
  '<p style="behavior:url(x.htc);-moz-binding:url(x)">x</p>',
  '<p style="position:fixed;inset:0">x</p>',
  '<style>@import url(https://example.org);</style>',
  '<link rel=stylesheet href=https://example.org>',
  '<base href=https://example.org>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<video poster=javascript:alert(1)><source onerror=alert(1)></video>',
  '<input onfocus=alert(1) autofocus><button formaction=javascript:alert(1)>x</button>',
  '<details ontoggle=alert(1) open>x</details>',
  '<body onload=alert(1)><frameset onload=alert(1)>',
  '<table background="javascript:alert(1)"><td background=x>',
  '<img src=a srcset="https://example.org/x 1x" longdesc=javascript:alert(1)>',
  '<a ping=https://example.org href=/x>x</a>',
  '<x onclick=alert(1) is=y>x</x>',
  '<title><img src=x onerror=alert(1)></title>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[><img src=x onerror=alert(1)>]]>',
  '<?x ><img src=x onerror=alert(1)>',
  '<div {{< cta >}} onclick=alert(1)>x</div>',
  '<a href="java{{</* x */>}}script:alert(1)">x</a>',
  '<a href="{{</*javascript:alert(1)*/>}}">x</a>',
  '`<img src=x onerror=alert(1)>` <code><img src=x onerror=alert(1)></code>',
]

/** Inside a tag: an address or a style that runs code, a handler. */
const ALIVE = /<[^>]*(?:="\s*(?:java|vb)script:|expression|url\(|\son\w+=)/i

/** What an independent sanitiser takes out of our HTML. Ids are anchors here, so it shall not mind them. */
function objections(html: string): string[] {
  DOMPurify.sanitize(html, {
    ADD_TAGS: ['shortcode'],
    ADD_ATTR: ['index', 'target', 'value'],
    SANITIZE_DOM: false,
  })
  return DOMPurify.removed.map((entry) =>
    'element' in entry
      ? `<${entry.element.nodeName}> in ${html}`
      : `${entry.attribute?.name}="${entry.attribute?.value}" in ${html}`,
  )
}

test('DOMPurify has objections to what is not sanitised', () => {
  expect(objections('<img src=x onerror=alert(1)>')).toHaveLength(1)
  expect(objections('<a href="javascript:alert(1)">x</a>')).toHaveLength(1)
})

describe.each(PAYLOADS)('%s', (payload) => {
  test('is harmless in a text', () => {
    const html = print(compile(payload).tree)
    expect(objections(html)).toEqual([])
    expect(html).not.toMatch(ALIVE)
  })

  test('is harmless in a title', () => {
    const html = print(compileInline(payload).tree)
    expect(objections(html)).toEqual([])
    expect(html).not.toMatch(ALIVE)
  })
})

test.each([
  ['![a --> b](a.png)', 'alt'],
  ['[x](a "-->")', 'title'],
  ['<a title="</style>">x</a>', 'title'],
  ['<div title="]>">x</div>', 'title'],
  ['<table><caption>--></caption></table>', 'aria-label'],
])('what would end a comment or an element is no end in an attribute: %s', (text, attribute) => {
  const html = print(compile(text).tree)
  expect(objections(html)).toEqual([])
  const written = new DOMParser().parseFromString(html, 'text/html').querySelector(`[${attribute}]`)
  expect(written?.getAttribute(attribute)).toContain('\u2060')
})

test('an address with such an end leads where it led', () => {
  const html = print(compile('<a href="/a-->b">x</a>').tree)
  expect(objections(html)).toEqual([])
  expect(html).toContain('href="/a--%3Eb"')
})

test('DOMPurify has no objection to any text', () => {
  fc.assert(
    fc.property(markdownish, (text) => {
      expect(objections(print(compile(text).tree))).toEqual([])
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 800) },
  )
})
