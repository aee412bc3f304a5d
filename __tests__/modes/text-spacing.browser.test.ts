import { illegible } from '@/__tests__/helpers/legible'
import { serve } from '@/__tests__/helpers/serve'
import { sideways, visit } from '@/__tests__/helpers/visit'

/** What WCAG 2.2, 1.4.12 lets readers set. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
`

let origin: string
beforeAll(async () => {
  origin = await serve('out')
})

// A reader's own style sheet is no part of the page, and its policy does not speak for it: hence `bypassCSP`.
describe.each(['/membership/', '/no/such/'])(
  'a reader who spaces out the text of %s',
  (address) => {
    it.each([320, 390, 768, 1024, 1280])('can read all of it at %i pixels', async (width) => {
      const viewport = { width, height: 800 }
      await visit(origin + address, { viewport, bypassCSP: true }, async (page) => {
        await page.addStyleTag({ content: SPACING })
        expect(await illegible(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
      })
    })

    it('can read the whole menu on a phone', async () => {
      const viewport = { width: 320, height: 600 }
      await visit(origin + address, { viewport, bypassCSP: true }, async (page) => {
        await page.addStyleTag({ content: SPACING })
        await page.getByRole('button', { name: 'Menu', exact: true }).click()
        // What lies below the sheet is covered by it.
        await page.addStyleTag({ content: 'main, footer { display: none }' })
        expect(await illegible(page)).toEqual([])
      })
    })
  },
)
