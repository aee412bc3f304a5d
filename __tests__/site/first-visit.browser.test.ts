import { launch } from '@/__tests__/helpers/chromium'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { serve } from '@/__tests__/helpers/serve'
import { type BuiltPage, builtSites, pagesOf } from '@/__tests__/helpers/sites'
import { firstVisit } from '@/bench/visit'
import { budgets } from '@/budgets'
import { firstVisitOf, loadsOf } from '@/lib/finish/budgets'
import { parseDocument } from '@/lib/finish/dom'

// All pages of a site, one after the other.
const PATIENCE = 240_000

/** What a build thinks that a first visit asks for, as paths. */
function foreseen({ site, file, html }: BuiltPage): Promise<string[]> {
  const loads = loadsOf(file, parseDocument(html), site.basePath)
  return firstVisitOf({ file, loads }, site.root, site.basePath)
}

describe.each(builtSites())('of $name', (site) => {
  // An alias leads on at once.
  const pages = pagesOf(site).filter(({ kind }) => kind === 'page')

  it(
    'a first visit asks for nothing that the build has not weighed',
    async () => {
      const browser = await launch()
      const url = await serve(site.root, site.basePath)
      for (const page of pages) {
        const known = await foreseen(page)
        const asked = (await firstVisit(browser, url + page.address)).map((one) =>
          one.url.replace(url, ''),
        )
        expect(asked).toContain(page.address)
        const surprises = asked.filter((address) => !known.includes(address))
        expectNone(surprises.map((address) => `${page.address} asks for ${address}`))
      }
    },
    PATIENCE,
  )
})

it.each(Object.entries(budgets.pages))(
  'a first visit to %s is within its budget, headers included, and asks nobody else',
  async (address, limits) => {
    const url = await serve('out')
    const fetched = await firstVisit(await launch(), url + address)
    expect(fetched.filter((one) => !one.url.startsWith(`${url}/`))).toEqual([])
    const bytes = fetched.reduce((sum, one) => sum + one.bytes, 0)
    expect(bytes).toBeLessThanOrEqual(limits.firstVisitBytes ?? Number.POSITIVE_INFINITY)
    expect(fetched.length).toBeLessThanOrEqual(
      limits.firstVisitRequests ?? Number.POSITIVE_INFINITY,
    )
  },
)
