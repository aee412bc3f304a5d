import type { Page } from 'playwright-core'
import { serve } from '@/__tests__/helpers/serve'
import { visit } from '@/__tests__/helpers/visit'

let origin: string
beforeAll(async () => {
  origin = await serve('out')
})

/** A page on paper, from a screen with these colours. */
async function print(
  colorScheme: 'light' | 'dark',
  look: (page: Page) => Promise<void>,
): Promise<void> {
  // A4 between the usual margins.
  const viewport = { width: 718, height: 1000 }
  await visit(`${origin}/membership/`, { viewport, colorScheme }, async (page) => {
    await page.emulateMedia({ media: 'print' })
    await look(page)
  })
}

/** Text of the sections that is too light for white paper: less than 4.5 to 1 (WCAG 2.2, 1.4.3). */
function faint(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
    const luminance = (color: string) => {
      canvas.fillStyle = color
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map(
        (byte) => {
          const part = byte / 255
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
        },
      )
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    return [...document.querySelectorAll('main :is(h1, h2, h3, p, a, li, strong)')]
      .filter((element) => 1.05 / (luminance(getComputedStyle(element).color) + 0.05) < 4.5)
      .map((element) => `${element.localName}: ${element.textContent}`)
  })
}

describe('a page on paper', () => {
  it('has no header, and nothing to press', async () => {
    await print('light', async (page) => {
      expect(await page.locator('body > header').isVisible()).toBe(false)
      expect(await page.getByRole('link', { name: 'Skip to content' }).isVisible()).toBe(false)
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    })
  })

  it('says where links lead', async () => {
    await print('light', async (page) => {
      const written = await page
        .getByRole('link', { name: 'service model' })
        .evaluate((link) => getComputedStyle(link, '::after').content)
      expect(written).toContain('https://compass.2i2c.org/organization/service-model/')
    })
  })

  it.each(['light', 'dark'] as const)('is dark on white, from a %s screen', async (colorScheme) => {
    await print(colorScheme, async (page) => {
      expect(await faint(page)).toEqual([])
    })
  })

  it('is dark on white where an author chose light text on a dark ground', async () => {
    await print('light', async (page) => {
      await page.evaluate(() => {
        for (const section of document.querySelectorAll<HTMLElement>('main > section')) {
          section.style.colorScheme = 'dark'
          section.style.backgroundImage = 'linear-gradient(90deg, #0d1430, #1a2a6b)'
        }
      })
      expect(await faint(page)).toEqual([])
      const grounds = await page.evaluate(() =>
        [...document.querySelectorAll('main > section')].map((section) => {
          const { backgroundImage, backgroundColor } = getComputedStyle(section)
          return `${backgroundImage} ${backgroundColor}`
        }),
      )
      expect([...new Set(grounds)]).toEqual(['none rgba(0, 0, 0, 0)'])
    })
  })

  it('keeps pictures whole, and headings with what follows', async () => {
    await print('light', async (page) => {
      const breaks = (name: string) =>
        page.evaluate(
          (elements) =>
            [...document.querySelectorAll(`main :is(${elements})`)].map((element) => {
              const { breakInside, breakAfter } = getComputedStyle(element)
              return elements === 'figure, img' ? breakInside : breakAfter
            }),
          name,
        )
      expect([...new Set(await breaks('figure, img'))]).toEqual(['avoid'])
      expect([...new Set(await breaks('h1, h2, h3, h4'))]).toEqual(['avoid'])
    })
  })
})
