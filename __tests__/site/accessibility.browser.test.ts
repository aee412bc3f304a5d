import os from 'node:os'
import { launch } from '@/__tests__/helpers/chromium'
import { type Barriers, barriers } from '@/__tests__/helpers/everybody'
import { exceptions } from '@/__tests__/helpers/exceptions'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { pool } from '@/__tests__/helpers/pool'
import { serve } from '@/__tests__/helpers/serve'
import { type BuiltPage, builtSites, pagesOf } from '@/__tests__/helpers/sites'

// All pages are looked at side by side: the first test may wait for all of them.
const PATIENCE = 240_000

const sites = builtSites()
const pages = sites.flatMap(pagesOf)

// The longest take several times as long as the others: they go first, so that none is waited for alone at the end.
const inOrder = [...pages].sort((a, b) => b.html.length - a.html.length)

const results = new Map<BuiltPage, Promise<Barriers>>()
beforeAll(async () => {
  const browser = await launch()
  const origins = new Map<string, string>()
  for (const { name, root, basePath } of sites) origins.set(name, await serve(root, basePath))
  const started = pool(
    os.availableParallelism(),
    inOrder.map((page) => () => barriers(browser, origins.get(page.site.name) ?? '', page)),
  )
  started.forEach((result, index) => {
    // Each test waits for its own: until then, nobody is there to hear of a failure.
    result.catch(() => undefined)
    results.set(inOrder[index] as BuiltPage, result)
  })
})

describe('everybody can use', () => {
  it.each(pages.map((page) => [page.site.basePath + page.address, page.site.name, page] as const))(
    '%s of %s, on a phone and a desk, in light and dark',
    async (_address, _site, page) => {
      const { findings } = (await results.get(page)) ?? { findings: ['It was not looked at.'] }
      expectNone(findings)
    },
    PATIENCE,
  )

  it('all of it without an exception that nothing needs', async () => {
    const looked = await Promise.all(results.values())
    const needed = new Set(looked.flatMap(({ excused }) => [...excused]))
    expect(exceptions.filter((_, index) => !needed.has(index))).toEqual([])
  })
})
