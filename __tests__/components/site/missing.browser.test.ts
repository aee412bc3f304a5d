import { serve } from '@/__tests__/helpers/serve'
import { smallSite, wholePage } from '@/__tests__/helpers/small-site'
import { visit } from '@/__tests__/helpers/visit'
import { inlineScript } from '@/lib/scripts'

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

describe('the page for missing addresses of a site under a path prefix', () => {
  const script = inlineScript('components/site/missing.client.ts', { BASE_PATH: '/pre' })
  const way = '<p id="missing-legacy"><a href="https://old.example">the site of today</a></p>'

  it.each([
    ['/pre/no/such/', 'https://old.example/no/such/'],
    // Without the prefix: cut off all the same, the rest would name another host.
    ['/abc.bad.example/', 'https://old.example/abc.bad.example/'],
    ['/prefix/', 'https://old.example/prefix/'],
  ])('leads from %s to %s', async (asked, wanted) => {
    const { root } = smallSite({ '404.html': wholePage(`${way}<script>${script}</script>`) })
    const { origin: served } = new URL(await serve(root, '/pre'))
    await visit(served + asked, {}, async (page) => {
      const link = page.getByRole('link', { name: 'the site of today' })
      expect(await link.getAttribute('href')).toBe(wanted)
    })
  })
})
