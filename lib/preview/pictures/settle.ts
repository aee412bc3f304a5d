import type { Page } from 'playwright-core'

/**
 * Brings a page to the look that it keeps: everything loaded, nothing moving, nothing that waits to be scrolled to.
 *
 * What is run in the page names no functions: tsx would call a helper of its own for each, which the page does not have.
 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(waitForFonts)
  await page.evaluate(showMedia)
  let [before, height] = [-1, 0]
  while (before !== height) {
    before = height
    height = await page.evaluate(heightWhenDrawn)
  }
  await page.evaluate(endMotion)
}

/** A font that is welcome only when it is there at once (`optional`) is used or not by chance: it is waited for instead. */
function waitForFonts(): void {
  const lists: CSSRuleList[] = []
  for (const sheet of document.styleSheets) {
    try {
      lists.push(sheet.cssRules)
    } catch {
      // One of another host, which is not read, and not there either.
    }
  }
  for (let list = lists.pop(); list; list = lists.pop()) {
    for (const rule of list) {
      if (rule instanceof CSSFontFaceRule) rule.style.setProperty('font-display', 'block')
      else if ('cssRules' in rule) lists.push(rule.cssRules as CSSRuleList)
    }
  }
}

async function showMedia(): Promise<void> {
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
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
}

/** What a picture or a font changed is drawn with the frame after the next, and may need another font. */
async function heightWhenDrawn(): Promise<number> {
  await document.fonts.ready
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  return document.documentElement.scrollHeight
}

/** What is half faded in has colours that nobody is meant to read. What goes on for ever stands as it does without. */
function endMotion(): void {
  for (const animation of document.getAnimations()) {
    const end = animation.effect?.getComputedTiming().endTime
    if (end === Number.POSITIVE_INFINITY) animation.cancel()
    else animation.finish()
  }
}
