import os from 'node:os'
import type { BrowserContext, Page } from 'playwright-core'
import { launch } from '@/__tests__/helpers/chromium'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { pool } from '@/__tests__/helpers/pool'
import { serve } from '@/__tests__/helpers/serve'
import { type BuiltPage, builtSites, pagesOf } from '@/__tests__/helpers/sites'
import { DESK, PHONE } from '@/__tests__/helpers/visit'

const FONTS = '**/*.woff2'

const served = builtSites().map((site) => ({
  pages: pagesOf(site).filter(({ kind }) => kind !== 'alias'),
  origin: serve(site.root, site.basePath),
}))

const contexts: BrowserContext[] = []
afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))

async function visitor(viewport = DESK): Promise<Page> {
  const context = await (await launch()).newContext({ viewport })
  contexts.push(context)
  return context.newPage()
}

/** What moved while a page was open whose fonts came late, a line each. */
async function moved(url: string, viewport: typeof DESK): Promise<string[]> {
  const page = await visitor(viewport)
  try {
    let send = () => {}
    const late = new Promise<void>((resolve) => {
      send = resolve
    })
    await page.route(FONTS, async (route) => {
      await late
      await route.continue()
    })
    await page.addInitScript(() => {
      const shifts: string[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { sources } = entry as PerformanceEntry & { sources: { node?: Node }[] }
          shifts.push(sources[0]?.node?.textContent?.slice(0, 60) ?? '?')
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(url, { waitUntil: 'domcontentloaded' })
    await frames(page)
    // Longer than a browser waits for a font before it draws.
    await page.waitForTimeout(300)
    const arrived = page.waitForResponse(FONTS)
    send()
    await arrived
    await page.evaluate(() => document.fonts.ready)
    await frames(page)
    const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)
    return shifts.map((text) => `${url} at ${viewport.width} pixels: "${text}" moves`)
  } finally {
    await page.context().close()
  }
}

async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

describe('fonts that come late', () => {
  it.each([PHONE, DESK])('move nothing on any page: %o', async (viewport) => {
    const visits = await Promise.all(
      served.map(async ({ pages, origin }) => {
        const at = await origin
        return pages.map((page: BuiltPage) => () => moved(at + page.address, viewport))
      }),
    )
    const found = await Promise.all(pool(Math.max(2, os.cpus().length), visits.flat()))
    expect(found.length).toBeGreaterThan(2)
    expectNone(found.flat())
  })
})
