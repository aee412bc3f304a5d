import { cssFindings } from '@/__tests__/helpers/css-grammar'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { htmlFindings } from '@/__tests__/helpers/html-validate'
import { builtSites, pagesOf } from '@/__tests__/helpers/sites'
import { vnuFindings } from '@/__tests__/helpers/vnu'

const pages = builtSites().flatMap(pagesOf)

describe('every page of both sites', () => {
  it('is HTML that html-validate has nothing to say against', async () => {
    expect(pages.length).toBeGreaterThan(10)
    expectNone(await htmlFindings(pages))
  })

  it('is HTML that the Nu Html Checker has nothing to say against', async () => {
    expectNone(await vnuFindings(pages))
  })

  it('has CSS that the grammars of CSS allow', () => {
    expectNone(cssFindings(pages))
  })
})
