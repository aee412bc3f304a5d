import os from 'node:os'
import type { Browser } from 'playwright-core'
import { launch } from '@/__tests__/helpers/chromium'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { pool } from '@/__tests__/helpers/pool'
import { serve } from '@/__tests__/helpers/serve'
import { type BuiltPage, builtSites, pagesOf } from '@/__tests__/helpers/sites'

/** Screens from the narrowest that WCAG knows (1.4.10) to a wide one. */
const WIDTHS = [320, 768, 1920]

/** How far the page scrolls sideways, in pixels. It runs in the page. */
function sideways(): number {
  window.scrollTo(10_000, 0)
  const { scrollWidth, clientWidth } = document.documentElement
  return Math.max(Math.abs(window.scrollX), scrollWidth - clientWidth)
}

/** Opens a page, follows it to its end, and returns what went wrong on the way, a line each. */
async function trouble(browser: Browser, url: string, { kind }: BuiltPage): Promise<string[]> {
  const found: string[] = []
  const say = (what: string) => found.push(`${url}: ${what}`)
  const origin = new URL(url).origin
  const page = await browser.newPage()
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    const about = message.location().url
    // That nothing is at this address is what is looked at, and Chromium says so as well.
    if (kind === 'missing' && about === url) return
    say(`the console says "${message.text()}" about ${about}`)
  })
  page.on('pageerror', (error) => say(`a script fails: ${error}`))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin)
      say(`asks for ${request.url()}, which is elsewhere`)
  })
  page.on('requestfailed', (request) => {
    // The browser gives up by itself on what it fetches in advance when the page is closed.
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') say(`${request.url()} fails: ${reason}`)
  })
  page.on('response', (response) => {
    const isExpected = kind === 'missing' && response.url() === url
    if (response.status() >= 400 && !isExpected) say(`${response.url()} is ${response.status()}`)
  })
  try {
    await page.goto(url, { waitUntil: 'networkidle' })
    // Pictures that are far below are asked for only now.
    await page.evaluate(async () => {
      for (const image of document.images) {
        image.loading = 'eager'
        await image.decode().catch(() => undefined)
      }
    })
    const broken = await page.evaluate(() =>
      [...document.images]
        .filter((image) => image.naturalWidth === 0)
        .map((image) => image.outerHTML),
    )
    for (const image of broken) say(`shows no picture: ${image}`)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      const pixels = await page.evaluate(sideways)
      if (pixels > 0) say(`scrolls ${pixels} pixels sideways on a screen of ${width}`)
    }
    return found
  } finally {
    await page.close()
  }
}

describe.each(builtSites().map((site) => [site.name, site] as const))('%s', (_, site) => {
  it('opens every page without a failed request, an error, a picture that is not shown or a scroll sideways', async () => {
    const origin = await serve(site.root, site.basePath)
    const browser = await launch()
    const pages = pagesOf(site)
    const addressOf = ({ kind, address }: BuiltPage) =>
      kind === 'missing' ? '/an/address/of/nothing/' : address
    const found = pool(
      os.availableParallelism(),
      pages.map((page) => () => trouble(browser, origin + addressOf(page), page)),
    )
    expectNone((await Promise.all(found)).flat())
  })
})
