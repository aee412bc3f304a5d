import { serve } from '@/__tests__/helpers/serve'
import { visit } from '@/__tests__/helpers/visit'

let origin: string
beforeAll(async () => {
  origin = await serve('out')
})

describe('the footer', () => {
  it('stands at the end of a high screen, also on a short page', async () => {
    const viewport = { width: 1280, height: 1600 }
    await visit(`${origin}/no/such/`, { viewport }, async (page) => {
      const box = await page.getByRole('contentinfo').boundingBox()
      expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(viewport.height)
    })
  })
})
