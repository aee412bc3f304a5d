import { serve } from '@/__tests__/helpers/serve'
import { visit } from '@/__tests__/helpers/visit'

let origin: string
beforeAll(async () => {
  origin = await serve('out')
})

describe('the page for missing addresses', () => {
  it('leads to the same path on the site of today', async () => {
    await visit(`${origin}/no/such/?q=1`, {}, async (page) => {
      const link = page.getByRole('main').getByRole('link', { name: '2i2c.org', exact: true })
      expect(await link.getAttribute('href')).toBe('https://2i2c.org/no/such/?q=1')
    })
  })

  it('does not lead back to itself where it is the site of today', async () => {
    await visit(`${origin}/no/such/`, {}, async (page) => {
      const way = page.getByText('Pages that are not listed')
      expect(await way.isVisible()).toBe(true)
      await page.route('https://2i2c.org/no/such/', (route) =>
        route.fulfill({ status: 404, contentType: 'text/html', path: 'out/404.html' }),
      )
      await page.goto('https://2i2c.org/no/such/', { waitUntil: 'commit' })
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await way.isVisible()).toBe(false)
    })
  })

  it('leads to its start without scripts', async () => {
    await visit(`${origin}/no/such/`, { javaScriptEnabled: false }, async (page) => {
      const link = page.getByRole('main').getByRole('link', { name: '2i2c.org', exact: true })
      expect(await link.getAttribute('href')).toBe('https://2i2c.org')
    })
  })
})
