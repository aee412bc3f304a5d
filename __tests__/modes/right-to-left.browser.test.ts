import type { Page } from 'playwright-core'
import { serve } from '@/__tests__/helpers/serve'
import { DESK, PHONE, sideways, visit } from '@/__tests__/helpers/visit'

let origin: string
beforeAll(async () => {
  origin = await serve('out')
})

/** From which side each box starts, and how wide its edges are, in the direction of the page. */
function boxes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { dir, clientWidth } = document.documentElement
    const found: string[] = []
    for (const element of document.querySelectorAll('header *, main *, footer *')) {
      const { display, borderLeftWidth, borderRightWidth } = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      // How a line breaks and where a word stands in it is up to the text.
      if (/^(?:inline|none|contents)/.test(display) || box.width === 0) continue
      if (element.closest('svg svg, svg *')) continue
      const isMirrored = dir === 'rtl'
      const start = Math.round(isMirrored ? clientWidth - box.right : box.left)
      const edges = isMirrored
        ? [borderRightWidth, borderLeftWidth]
        : [borderLeftWidth, borderRightWidth]
      found.push(`${element.localName} "${element.textContent?.slice(0, 20)}" ${start} ${edges}`)
    }
    return found
  })
}

async function turn(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
}

describe.each(Object.entries({ phone: PHONE, desk: DESK }))('on a %s', (_size, viewport) => {
  it('a page that is read from right to left is the mirror of one from left to right', async () => {
    await visit(`${origin}/membership/`, { viewport }, async (page) => {
      const before = await boxes(page)
      await turn(page)
      expect(before.length).toBeGreaterThan(50)
      expect(await boxes(page)).toEqual(before)
      expect(await sideways(page)).toBe(0)
    })
  })
})

it('the sheet of the menu is mirrored as well, with the mark of the page', async () => {
  await visit(`${origin}/membership/`, { viewport: PHONE }, async (page) => {
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    const markSide = () =>
      page
        .getByRole('banner')
        .getByRole('link', { name: 'Membership', exact: true })
        .evaluate((link) => {
          const { left, right, borderLeftWidth, borderRightWidth } = getComputedStyle(
            link,
            '::before',
          )
          return { left, right, borderLeftWidth, borderRightWidth }
        })
    const before = await boxes(page)
    const { left, right, borderLeftWidth, borderRightWidth } = await markSide()
    await turn(page)
    expect(await boxes(page)).toEqual(before)
    expect(await markSide()).toEqual({
      left: right,
      right: left,
      borderLeftWidth: borderRightWidth,
      borderRightWidth: borderLeftWidth,
    })
    expect(borderLeftWidth).not.toBe(borderRightWidth)
  })
})
