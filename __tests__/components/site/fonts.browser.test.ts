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

/** The fonts that draw the text of an element, by the browser's own account. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.map(({ familyName }) => familyName).sort()
}

/** Opens a page with its fonts: a visit before has brought them. */
async function openAgain(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.goto('about:blank')
  await page.goto(url, { waitUntil: 'networkidle' })
}

async function membership(): Promise<string> {
  return `${await served[0]?.origin}/membership/`
}

/** Puts a text into a paragraph and a heading of the page, and says what draws them. */
async function drawn(page: Page, text: string): Promise<{ p: string[]; h2: string[] }> {
  await page.evaluate((words) => {
    for (const name of ['p', 'h2']) {
      const element = document.querySelector(`main ${name}`)
      if (element) element.textContent = words
    }
  }, text)
  // The first look is what makes a browser load a font.
  await frames(page)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await frames(page)
  return { p: await fontsOf(page, 'main p'), h2: await fontsOf(page, 'main h2') }
}

describe('a text', () => {
  it.each([
    ['in English', 'We stopped worrying — “really”: 5 × 12 €.'],
    ['with letters of Latin-1', 'Jürgen, Bjørn, François, Íñigo: ¿señor?'],
  ])('%s is drawn by the fonts of the site', async (_, text) => {
    const page = await visitor()
    await openAgain(page, await membership())
    expect(await drawn(page, text)).toEqual({ p: ['Work Sans'], h2: ['Poppins SemiBold'] })
  })

  // The page itself has to hold such a letter: it names no font files that it does not need.
  it('with a name from Łódź loads two small files more, and is drawn by the fonts of the site', async () => {
    const page = await visitor()
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(request.url()))
    const fontFiles = () => [...asked].filter((url) => url.endsWith('.woff2')).length
    await openAgain(page, `${await served[1]?.origin}/about/`)
    expect(fontFiles()).toBe(2)
    await openAgain(page, `${await served[1]?.origin}/language/letters/`)
    expect(fontFiles()).toBe(4)
    expect(await fontsOf(page, 'main p')).toEqual(['Work Sans'])
    expect(await fontsOf(page, 'main h1')).toEqual(['Poppins SemiBold'])
  })

  it.each([
    ['Greek', 'Κοινότητα'],
    ['Russian', 'Сообщество'],
    ['Arabic', 'مجتمع'],
    ['Hebrew', 'קהילה'],
  ])('in %s loads nothing, and is drawn by one font of the visitor', async (_, text) => {
    const page = await visitor()
    await openAgain(page, await membership())
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const { p, h2 } = await drawn(page, text)
    expect(asked).toEqual([])
    for (const fonts of [p, h2]) {
      expect(fonts).toHaveLength(1)
      expect(fonts[0]).not.toMatch(/Work Sans|Poppins/)
    }
  })
})

describe('a page in Vietnamese', () => {
  it('is drawn by one font of the visitor, and its frame by the fonts of the site', async () => {
    const page = await visitor()
    await openAgain(page, `${await served[1]?.origin}/language/vietnamese/`)
    const fonts = await Promise.all(['h1', 'main p'].map((name) => fontsOf(page, name)))
    for (const names of fonts) {
      expect(names).toHaveLength(1)
      expect(names[0]).not.toMatch(/Work Sans|Poppins/)
    }
    expect(await fontsOf(page, 'header li a')).toEqual(['Work Sans'])
  })
})

/** Where the lines of a page begin, as numbers of words; and how high its parts are. */
function lines(page: Page) {
  return page.evaluate(() => {
    const starts: number[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let words = 0
    let before = Number.NaN
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.checkVisibility()) continue
      for (const { index, 0: word } of (node.nodeValue ?? '').matchAll(/\S+/g)) {
        const range = new Range()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const [box] = range.getClientRects()
        if (!box?.width) continue
        words++
        // Words of one line stand at one height, whatever their sizes.
        if (!(Math.abs(box.bottom - before) < 8)) starts.push(words)
        before = box.bottom
      }
    }
    const parts = [...document.querySelectorAll('main > *')]
    return { starts, heights: parts.map((part) => part.getBoundingClientRect().height) }
  })
}

describe('the fonts that stand in', () => {
  /** A line of a heading: what one other break can cost. */
  const LINE = 45

  it.each([320, 360, 390, 600, 768, 1024, 1280, 1920])(
    'break nine lines of ten in the same place, and no part grows by more than two: %d pixels',
    async (width) => {
      const url = await membership()
      const page = await visitor({ width, height: 800 })
      await openAgain(page, url)
      expect(await fontsOf(page, 'h1')).toEqual(['Poppins SemiBold'])
      const own = await lines(page)
      const bare = await visitor({ width, height: 800 })
      await bare.route(FONTS, (route) => route.abort())
      await bare.goto(url, { waitUntil: 'networkidle' })
      expect(await fontsOf(bare, 'h1')).not.toContain('Poppins SemiBold')
      const other = await lines(bare)
      const same = own.starts.filter((start) => other.starts.includes(start))
      expect(same.length / own.starts.length).toBeGreaterThan(0.88)
      own.heights.forEach((height, index) => {
        expect(Math.abs(height - (other.heights[index] ?? 0))).toBeLessThan(2 * LINE)
      })
    },
  )
})
