import type { BrowserContextOptions, Page } from 'playwright-core'
import { audit } from '@/__tests__/helpers/axe'
import { launch } from '@/__tests__/helpers/chromium'
import { serve } from '@/__tests__/helpers/serve'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }
const SIZES = { phone: PHONE, desk: DESK }
const ADDRESSES = { 'the membership page': '/membership/', 'an address of nothing': '/no/such/' }

let origin: string
beforeAll(async () => {
  origin = await serve('out')
})

/** Opens a page, and sees to it that nothing goes wrong as long as it is open. */
async function visit(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await (await launch()).newContext({ viewport: DESK, ...options })
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('console', (message) => {
    // Chromium reports the answer to the page itself as well: that it is not there is what is looked at.
    const { url } = message.location()
    const isMissing = url === origin + address && address !== '/membership/'
    // The site has no icon yet; the browser asks for one once.
    if (isMissing || url === `${origin}/favicon.ico`) return
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text())
  })
  page.on('pageerror', (error) => trouble.push(String(error)))
  page.on('requestfailed', (request) => {
    // The browser gives up by itself on what it fetches in advance when the page is closed.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return
    // Nor does it fetch scripts that it may not run.
    if (options.javaScriptEnabled === false && request.url().endsWith('.js')) return
    trouble.push(`failed ${request.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) trouble.push(`elsewhere: ${request.url()}`)
  })
  page.on('response', (response) => {
    const expected = response.url() === origin + address && address !== '/membership/' ? 404 : 200
    if (response.status() !== expected) trouble.push(`${response.status()} ${response.url()}`)
  })
  try {
    await page.goto(origin + address, { waitUntil: 'networkidle' })
    await look(page)
    expect(trouble).toEqual([])
  } finally {
    await context.close()
  }
}

/** How far the page scrolls sideways, in pixels. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.scrollTo(10_000, 0)
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(window.scrollX, scrollWidth - clientWidth)
  })
}

describe.each(Object.entries(ADDRESSES))('%s', (_, address) => {
  describe.each(Object.entries(SIZES))('on a %s', (_size, viewport) => {
    it('is the same to visitors without scripts', async () => {
      const seen: string[] = []
      // axe needs timers, which stand still without scripts: what it would find is decided by what is there and how it looks.
      for (const javaScriptEnabled of [true, false]) {
        await visit(address, { viewport, javaScriptEnabled }, async (page) => {
          // Next's announcer of other pages, which is there with scripts only, is empty.
          const snapshot = (await page.locator('body').ariaSnapshot()).replace(/\n- alert$/, '')
          // A script completes the link from a missing page to the same path on the site of today.
          seen.push(snapshot.replace(`https://2i2c.org${address}`, 'https://2i2c.org'))
          expect(await sideways(page)).toBe(0)
        })
      }
      expect(seen[0]).toContain('heading')
      expect(seen[1]).toBe(seen[0])
    })
  })

  it.each([320, 768, 1920])('never scrolls sideways, not at %i pixels', async (width) => {
    await visit(address, { viewport: { width, height: 800 } }, async (page) => {
      expect(await sideways(page)).toBe(0)
    })
  })

  it.each(Object.entries(SIZES))(
    'shows where the keyboard is, and leaves nothing out, on a %s',
    async (_size, viewport) => {
      await visit(address, { viewport }, async (page) => {
        const reachable = await page.evaluate(
          () =>
            [
              ...document.querySelectorAll<HTMLElement>(
                'a[href], button, input:checked, [tabindex="0"]',
              ),
            ].filter((element) => element.checkVisibility({ visibilityProperty: true })).length,
        )
        expect(reachable).toBeGreaterThan(5)
        for (let index = 0; index < reachable; index++) {
          await page.keyboard.press('Tab')
          const seen = await page.evaluate((place) => {
            const all = [
              ...document.querySelectorAll<HTMLElement>(
                'a[href], button, input:checked, [tabindex="0"]',
              ),
            ].filter((element) => element.checkVisibility({ visibilityProperty: true }))
            const active = document.activeElement as HTMLElement
            const { outlineStyle, outlineWidth } = getComputedStyle(active)
            const box = active.getClientRects()[0] ?? new DOMRect()
            const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
            const top = document.elementFromPoint(x, y)
            return {
              name: active.textContent,
              isNext: all[place] === active,
              isOnTop: top !== null && (active.contains(top) || top.contains(active)),
              isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
            }
          }, index)
          const expected = { name: seen.name, isNext: true, isOnTop: true, isMarked: true }
          expect(seen).toEqual(expected)
        }
      })
    },
  )

  it('lets the keyboard skip the header', async () => {
    await visit(address, {}, async (page) => {
      await page.keyboard.press('Tab')
      const skip = page.getByRole('link', { name: 'Skip to content' })
      expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
      const box = await skip.boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const isInMain = await page.evaluate(
        () => document.querySelector('main')?.contains(document.activeElement) ?? false,
      )
      expect(isInMain).toBe(true)
    })
  })

  it.each([
    ['with', true],
    ['without', false],
  ] as const)('opens and closes its menus by keyboard, %s scripts', async (_with, scripts) => {
    await visit(address, { javaScriptEnabled: scripts }, async (page) => {
      const opener = page.getByRole('button', { name: 'About' })
      const entry = page.getByRole('banner').getByRole('link', { name: 'Our mission' })
      expect(await entry.isVisible()).toBe(false)
      await opener.focus()
      await page.keyboard.press('Enter')
      expect(await entry.isVisible()).toBe(true)
      await page.keyboard.press('Tab')
      expect(await entry.evaluate((link) => link === document.activeElement)).toBe(true)
      await page.keyboard.press('Escape')
      expect(await entry.isVisible()).toBe(false)
      expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
    })
  })

  it.each([
    ['with', true],
    ['without', false],
  ] as const)('has its whole menu on a phone, %s scripts', async (_with, scripts) => {
    const options = { viewport: PHONE, javaScriptEnabled: scripts }
    await visit(address, options, async (page) => {
      const toggle = page.getByRole('button', { name: 'Menu', exact: true })
      const menu = page.getByRole('navigation', { name: 'Main' })
      expect(await menu.isVisible()).toBe(false)
      await toggle.focus()
      await page.keyboard.press('Enter')
      for (const name of ['Platform', 'Our mission', 'Case studies', 'Join our network']) {
        const link = menu.getByRole('link', { name })
        expect([name, await link.isVisible()]).toEqual([name, true])
      }
      // axe needs timers, which stand still without scripts.
      if (scripts) expect((await audit(page)).violations).toEqual([])
      expect(await sideways(page)).toBe(0)
      await page.keyboard.press('Escape')
      expect(await menu.isVisible()).toBe(false)
      expect(await toggle.evaluate((button) => button === document.activeElement)).toBe(true)
    })
  })
})
