// Version 0.7 is the last whose package has its tests: it is here for them alone.
import published from 'dompurify-fixtures/test/fixtures/expect'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { launch } from '@/__tests__/helpers/chromium'
import { Block } from '@/components/blocks/Block'
import { outline, type Page } from '@/lib/content'

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

/** Every block with the payload in every field, past the checker. */
function hostilePage(payload: string): Page {
  const text = [
    // First, for some payloads swallow what comes behind them.
    shortcode('figure', FIGURE, payload),
    shortcode('figure', FIGURE.slice(1), payload).replace('figure ', 'figure src="a.png" '),
    shortcode('cta', CTA, payload),
    payload,
    `Text ${payload} text`,
    `<div>${payload}</div>`,
    `<a href="${payload}" class="${payload}" style="${payload}">a</a>`,
  ].join('\n\n')
  const picture = { name: payload, address: '/a.png', width: 1, height: 1 }
  const design = {
    css_class: payload,
    css_style: payload,
    spacing: { padding: [payload] },
    background: {
      color: payload,
      gradient_start: payload,
      gradient_end: payload,
    },
  }
  const action = { url: payload, label: payload }
  const shared = { id: payload, design }
  const said = { title: payload, subtitle: payload, text }
  return {
    title: payload,
    type: 'landing',
    address: '/membership/',
    source: 'membership/_index.md',
    files: [{ name: 'a.png', address: '/a.png', width: 1, height: 1 }],
    sections: [
      { ...shared, block: 'markdown', content: said },
      {
        ...shared,
        block: 'features',
        content: { ...said, items: [{ name: payload, description: payload }] },
      },
      {
        ...shared,
        block: 'hero',
        content: {
          title: payload,
          text,
          cta: action,
          cta_alt: action,
          cta_note: { label: payload },
          image: { filename: picture, alt: payload },
        },
      },
    ],
  } as unknown as Page
}

function draw(payload: string): string {
  const page = hostilePage(payload)
  const { places } = outline(page)
  return page.sections
    .map((section, index) => {
      const place = places[index]
      return place ? renderToStaticMarkup(createElement(Block, { section, page, place })) : ''
    })
    .join('\n')
}

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
      ...(await page.evaluate(() => {
        const found: string[] = []
        for (const element of document.querySelectorAll('*')) {
          const { localName } = element
          // React's own, for the pictures that are seen first; where they lead, the requests tell.
          if (element.matches('link[rel=preload][as=image]')) continue
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
      })),
    )
  } finally {
    await page.close()
  }
  return harm
}

test('hostile text in any place of a page does nothing in a browser without any other protection', async () => {
  expect(await harmOf(PAYLOADS.map(draw).join('\n'))).toEqual([])
})

test('the same text does a lot where nothing stops it', async () => {
  const harm = (await harmOf(OWN.slice(0, 5).join('\n'))).join('\n')
  for (const sign of ['dialog', 'request: https://evil.example/', 'element: ', 'handler: ']) {
    expect(harm).toContain(sign)
  }
})
