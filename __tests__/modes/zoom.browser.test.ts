import { illegible } from '@/__tests__/helpers/legible'
import { serve } from '@/__tests__/helpers/serve'
import { sideways, visit } from '@/__tests__/helpers/visit'

let origin: string
beforeAll(async () => {
  origin = await serve('out')
})

describe.each(['/membership/', '/no/such/'])('a reader who magnifies %s', (address) => {
  // WCAG 2.2: 1.4.4 asks for 200%, 1.4.10 for 400%.
  it.each([2, 4])('%i times can read all of it, and scrolls one way only', async (factor) => {
    const viewport = { width: 1280 / factor, height: 800 / factor }
    await visit(origin + address, { viewport, deviceScaleFactor: factor }, async (page) => {
      expect(await illegible(page)).toEqual([])
      expect(await sideways(page)).toBe(0)
    })
  })

  it('keeps the screen for what the page says', async () => {
    await visit(origin + address, { viewport: { width: 640, height: 400 } }, async (page) => {
      await page.mouse.wheel(0, 300)
      await page.waitForFunction(() => window.scrollY > 200)
      const header = await page.getByRole('banner').boundingBox()
      expect((header?.y ?? 0) + (header?.height ?? 0)).toBeLessThanOrEqual(0)
    })
  })

  it.each([390, 1024, 1280, 1920])(
    'can read text of twice the size at %i pixels',
    async (width) => {
      const viewport = { width, height: 800 }
      // The reader's setting is no part of the page, and its policy does not speak for it.
      await visit(origin + address, { viewport, bypassCSP: true }, async (page) => {
        await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
        expect(await illegible(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
      })
    },
  )
})
