import os from 'node:os'
import type { Browser, Page } from 'playwright-core'
import { launch } from '@/__tests__/helpers/chromium'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { pool } from '@/__tests__/helpers/pool'
import { serve } from '@/__tests__/helpers/serve'
import { type BuiltPage, builtSites, pagesOf } from '@/__tests__/helpers/sites'
import { PHONE } from '@/__tests__/helpers/visit'

declare global {
  interface Window {
    stopped: string[]
    planted?: boolean
  }
}

/** Notes what the policy stops, from before the first script of the page. */
function note(): void {
  window.stopped = []
  document.addEventListener('securitypolicyviolation', (event) => {
    window.stopped.push(`${event.effectiveDirective} stops ${event.blockedURI} (${event.sample})`)
  })
}

/** Does what visitors do, and returns what the policy or the console had to say, a line each. */
async function complaints(browser: Browser, url: string): Promise<string[]> {
  const page = await browser.newPage()
  const found: string[] = []
  page.on('console', (message) => found.push(`${url}: the console says "${message.text()}"`))
  page.on('pageerror', (error) => found.push(`${url}: a script fails: ${error}`))
  try {
    await page.addInitScript(note)
    await page.goto(url, { waitUntil: 'networkidle' })
    await tryEverything(page)
    const stopped = await page.evaluate(() => window.stopped)
    return [...found, ...stopped.map((what) => `${url}: ${what}`)]
  } finally {
    await page.close()
  }
}

async function tryEverything(page: Page): Promise<void> {
  for (const viewport of [{ width: 1280, height: 800 }, PHONE]) {
    await page.setViewportSize(viewport)
    for (const button of await page.locator('button:visible, summary:visible').all()) {
      await button.click({ timeout: 2000 }).catch(() => undefined)
      await page.keyboard.press('Escape')
    }
  }
  for (const radio of await page.locator('input[type=radio]').all()) {
    await radio.check({ force: true })
  }
  await page.pdf()
  // A place on the page itself: other pages have a look of their own.
  await page
    .locator('a[href^="#"]')
    .first()
    .click({ force: true, timeout: 2000 })
    .catch(() => undefined)
}

describe.each(builtSites().map((site) => [site.name, site] as const))('%s', (_, site) => {
  it('works within its policies: loading, menus, colours, printing, going to a place', async () => {
    const origin = await serve(site.root, site.basePath)
    const browser = await launch()
    // An alias is gone before anybody can use it, and an address of nothing is an error in the console by itself.
    const pages = pagesOf(site).filter(({ kind }) => kind === 'page')
    const addressOf = ({ address }: BuiltPage) => origin + address
    const found = pool(
      os.availableParallelism(),
      [...pages.map(addressOf), `${origin}/404.html`].map((url) => () => complaints(browser, url)),
    )
    expectNone((await Promise.all(found)).flat())
  })
})

/** The directives that have stopped something on the page or in its frames, as soon as there is one. */
async function firstStopped(page: Page): Promise<string[]> {
  for (const end = Date.now() + 10_000; Date.now() < end; await page.waitForTimeout(20)) {
    const frames = page.frames().map((frame) => frame.evaluate(() => window.stopped))
    const stopped = (await Promise.all(frames)).flat()
    if (stopped.length > 0) return stopped.map((what) => what.split(' ')[0] ?? '')
  }
  return []
}

/** What somebody could plant in a page, and the directive that stops it. */
const PLANTED: readonly (readonly [html: string, directive: string])[] = [
  ['<script>planted = true</script>', 'script-src-elem'],
  ['<script src="https://evil.example/a.js"></script>', 'script-src-elem'],
  ['<script src="/membership/index.md"></script>', 'script-src-elem'],
  ['<img src="/favicon.ico" onload="planted = true">', 'script-src-attr'],
  ['<svg onload="planted = true"></svg>', 'script-src-attr'],
  ['<iframe src="https://evil.example/"></iframe>', 'frame-src'],
  ['<iframe src="/"></iframe>', 'frame-src'],
  ['<iframe srcdoc="<script>parent.planted = true</script>"></iframe>', 'script-src-elem'],
  ['<object data="/membership/"></object>', 'object-src'],
  ['<embed src="/membership/">', 'object-src'],
  ['<img src="https://evil.example/a.png">', 'img-src'],
  ['<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', 'img-src'],
  ['<p style="color: red">', 'style-src-attr'],
  ['<style>p { color: red }</style>', 'style-src-elem'],
  ['<link rel="stylesheet" href="https://evil.example/a.css">', 'style-src-elem'],
  ['<link rel="stylesheet" href="/membership/index.md">', 'style-src-elem'],
  ['<video src="https://evil.example/a.mp4"></video>', 'media-src'],
  ['<base href="https://evil.example/">', 'base-uri'],
  ['<form action="https://evil.example/"><button id="go">Go</button></form>', 'form-action'],
  ['<form action="/"><button id="go">Go</button></form>', 'form-action'],
  ['<a id="go" href="javascript:planted = true">Go</a>', 'script-src-elem'],
  ['<script type="speculationrules">{"prefetch":[{"urls":["/?x"]}]}</script>', 'script-src-elem'],
]

describe('what is planted in a page', () => {
  let origin: string
  let html: string
  beforeAll(async () => {
    origin = await serve('out')
    html = pagesOf({ name: 'our site', root: 'out', basePath: '', origin: '' })
      .filter(({ address }) => address === '/membership/')
      .map((page) => page.html)
      .join('')
  })

  async function visitWith(planted: string, look: (page: Page) => Promise<void>): Promise<void> {
    const page = await (await launch()).newPage()
    try {
      await page.addInitScript(note)
      const body = html.replace('</main>', `${planted}</main>`)
      await page.route(`${origin}/membership/`, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
      )
      await page.goto(`${origin}/membership/`)
      await look(page)
    } finally {
      await page.close()
    }
  }

  it.each(PLANTED)('does nothing: %s', async (planted, directive) => {
    await visitWith(planted, async (page) => {
      await page.evaluate(() => document.querySelector<HTMLElement>('#go')?.click())
      const stopped = await firstStopped(page)
      expect(stopped).toContain(directive)
      expect(await page.evaluate(() => window.planted)).toBeUndefined()
      expect(page.url()).toBe(`${origin}/membership/`)
    })
  })

  it('makes no script from a text, whatever a script of the page does with it', async () => {
    await visitWith('', async (page) => {
      const failures = await page.evaluate(() => {
        const sinks = [
          () => document.body.insertAdjacentHTML('beforeend', '<b></b>'),
          () => document.createElement('script').setAttribute('src', '/x.js'),
          () => document.write('x'),
          // biome-ignore lint/security/noGlobalEval: that it does not work is what is looked at
          () => window.eval('1'),
        ]
        const failureOf = (sink: () => unknown) => {
          try {
            sink()
            return 'nothing stopped it'
          } catch (error) {
            return (error as Error).name
          }
        }
        // Later: what tests ask of a page themselves, no policy stops.
        return new Promise<string[]>((resolve) => setTimeout(() => resolve(sinks.map(failureOf))))
      })
      expect(failures).toEqual(['TypeError', 'TypeError', 'TypeError', 'EvalError'])
    })
  })
})
