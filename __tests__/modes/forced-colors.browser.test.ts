import type { Locator, Page } from 'playwright-core'
import { serve } from '@/__tests__/helpers/serve'
import { PHONE, visit } from '@/__tests__/helpers/visit'

let origin: string
beforeAll(async () => {
  origin = await serve('out')
})

const SCHEMES = ['light', 'dark'] as const

/** A page with the colours of the visitor's system in place of its own. */
async function force(
  colorScheme: (typeof SCHEMES)[number],
  look: (page: Page) => Promise<void>,
  viewport = { width: 1280, height: 800 },
): Promise<void> {
  const options = { forcedColors: 'active', colorScheme, viewport } as const
  await visit(`${origin}/membership/`, options, look)
}

/** The sides on which a line is seen around an element, against its ground. */
function lines(locator: Locator, pseudo?: '::before'): Promise<string[]> {
  return locator.evaluate((element, part) => {
    const style = getComputedStyle(element, part)
    const ground = getComputedStyle(document.documentElement).backgroundColor
    return ['top', 'right', 'bottom', 'left'].filter((side) => {
      const [width, kind, color] = ['width', 'style', 'color'].map((key) =>
        style.getPropertyValue(`border-${side}-${key}`),
      )
      return width !== '0px' && kind !== 'none' && color !== ground && color !== 'rgba(0, 0, 0, 0)'
    })
  }, pseudo)
}

const ALL = ['top', 'right', 'bottom', 'left']

describe.each(SCHEMES)('in forced %s colours', (scheme) => {
  it('lines stand where tints set things apart', async () => {
    await force(scheme, async (page) => {
      expect(await lines(page.getByRole('banner'))).toEqual(['bottom'])
      const main = page.getByRole('main')
      expect(await lines(main.getByRole('listitem').first())).toEqual(ALL)
      expect(await lines(main.getByRole('link', { name: 'See membership options' }))).toEqual(ALL)
      expect(await lines(page.getByRole('contentinfo'))).toContain('top')
      const grounds = await main
        .locator('> section + section')
        .evaluateAll((all) => all.map((section) => getComputedStyle(section).borderTopWidth))
      expect(grounds.length).toBeGreaterThan(3)
      expect([...new Set(grounds)]).toEqual(['1px'])
    })
  })

  it('the page that one is on, and a badge, are told by lines', async () => {
    await force(scheme, async (page) => {
      const header = page.getByRole('banner')
      const current = header.getByRole('link', { name: 'Membership', exact: true })
      expect(await lines(current, '::before')).toEqual(['bottom'])
      expect(await lines(header.getByText('new', { exact: true }))).toEqual(ALL)
    })
  })

  it('an open menu and an open sheet have an edge', async () => {
    await force(scheme, async (page) => {
      const header = page.getByRole('banner')
      await header.getByRole('button', { name: 'About' }).click()
      const list = header
        .getByRole('list')
        .filter({ has: page.getByText('Our mission') })
        .last()
      expect(await lines(list)).toEqual(ALL)
    })
    await force(
      scheme,
      async (page) => {
        await page.getByRole('button', { name: 'Menu', exact: true }).click()
        expect(await lines(page.getByRole('navigation', { name: 'Main' }))).toContain('bottom')
      },
      PHONE,
    )
  })

  it('icons have the colour of text, and the keyboard is seen', async () => {
    await force(scheme, async (page) => {
      const text = await page.evaluate(() => getComputedStyle(document.body).color)
      const fills = await page
        .getByRole('main')
        .locator('svg[aria-hidden] path')
        .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill))
      expect(fills.length).toBeGreaterThan(2)
      expect([...new Set(fills)]).toEqual([text])
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement as Element)
        return [style.outlineStyle, Number.parseFloat(style.outlineWidth) >= 2]
      })
      expect(outline).toEqual(['solid', true])
    })
  })

  it('a drawing keeps the white that it was drawn for', async () => {
    await force(scheme, async (page) => {
      const card = page.getByRole('figure').getByRole('link')
      expect(await card.evaluate((link) => getComputedStyle(link).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      )
    })
  })

  // Chromium takes gradients away by itself, pictures not.
  it('the ground that an author chose gives way', async () => {
    await force(scheme, async (page) => {
      const image = await page.evaluate(() => {
        const section = document.querySelector<HTMLElement>('main > section:last-child')
        if (!section) return
        section.style.backgroundImage = 'url(/membership/images/collaborative-model.png)'
        return getComputedStyle(section).backgroundImage
      })
      expect(image).toBe('none')
    })
  })
})
