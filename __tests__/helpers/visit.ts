import type { BrowserContextOptions, Page } from 'playwright-core'
import { launch } from './chromium'

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1280, height: 800 }

/** Opens an address in a browser of its own kind, such as one with a dark screen, and closes it after the look. */
export async function visit(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await (await launch()).newContext({ viewport: DESK, ...options })
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready)
    await look(page)
  } finally {
    await context.close()
  }
}

/** How far the page scrolls sideways, in pixels. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
