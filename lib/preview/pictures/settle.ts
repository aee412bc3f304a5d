import type { Page } from 'playwright-core'

/** Brings a page to the look that it keeps: everything loaded, nothing moving, nothing that waits to be scrolled to. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const lazy of document.querySelectorAll<HTMLImageElement | HTMLIFrameElement>(
      'img[loading=lazy], iframe[loading=lazy]',
    )) {
      lazy.loading = 'eager'
    }
    // A film is shown by its first picture: where it plays, no two pictures are alike.
    for (const film of document.querySelectorAll('video')) {
      film.autoplay = false
      film.pause()
      film.currentTime = 0
    }
    // One that cannot be read is drawn as such, and that is its look.
    const pictures = [...document.images].map((image) => image.decode().catch(() => undefined))
    await Promise.all([document.fonts.ready, ...pictures])
    // What they changed is drawn with the frame after the next.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}
