import type { Browser, BrowserContext } from 'playwright-core'
import sharp from 'sharp'
import type { PagePictures } from '@/lib/preview/types'
import { PATIENCE, visit, within } from '@/lib/preview/visit'
import type { Pixels } from './difference'
import { settle } from './settle'

export type View = Pick<PagePictures, 'window' | 'scheme'>

/** A common phone in the hand, and a small laptop. One dot per CSS pixel: with more, pictures have four times the bytes and show the same. */
const SIZES = {
  phone: { viewport: { width: 412, height: 915 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const

export const VIEWS: readonly View[] = (['phone', 'desktop'] as const).flatMap((window) =>
  (['light', 'dark'] as const).map((scheme) => ({ window, scheme })),
)

/** WebP has 16,383 pixels at most. */
export const HIGHEST = 16_000

export interface Shot extends Pixels {
  /** Whether the page goes on below. */
  isCut: boolean
}

/** Takes pictures of whole pages: in one browser, with one profile for each view. */
export class Camera {
  readonly #contexts = new Map<string, Promise<BrowserContext>>()

  constructor(readonly browser: Browser) {}

  /**
   * Takes a picture of a page.
   *
   * @throws with the end of a sentence for people: "it did not load within 30 seconds"
   */
  async take(url: string, view: View): Promise<Shot> {
    const page = await (await this.#contextOf(view)).newPage()
    try {
      return await within(PATIENCE, 'it did not load', async () => {
        await visit(page, url)
        await settle(page)
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        const { width } = SIZES[view.window].viewport
        const png = await page.screenshot({
          fullPage: true,
          clip: { x: 0, y: 0, width, height: Math.min(height, HIGHEST) },
          animations: 'disabled',
          caret: 'hide',
        })
        const { data, info } = await sharp(png)
          .ensureAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true })
        return { data, width: info.width, height: info.height, isCut: height > HIGHEST }
      })
    } finally {
      await page.close().catch(() => undefined)
    }
  }

  #contextOf({ window, scheme }: View): Promise<BrowserContext> {
    const key = `${window} ${scheme}`
    const known =
      this.#contexts.get(key) ??
      this.browser.newContext({
        ...SIZES[window],
        deviceScaleFactor: 1,
        colorScheme: scheme,
        reducedMotion: 'reduce',
        // What the site was built from is the same on both sides; where and when it is looked at has to be, too.
        locale: 'en-GB',
        timezoneId: 'UTC',
        serviceWorkers: 'block',
      })
    this.#contexts.set(key, known)
    return known
  }
}
