/** @jest-environment jsdom */
import { brokenReferences } from '@/__tests__/helpers/crawl'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { builtSites, pagesOf } from '@/__tests__/helpers/sites'

describe.each(builtSites().map((site) => [site.name, site] as const))('on %s', (_, site) => {
  it('every link, picture, style and fragment leads to something, under its path', () => {
    expect(pagesOf(site).length).toBeGreaterThan(1)
    expectNone(brokenReferences(site))
  })
})
