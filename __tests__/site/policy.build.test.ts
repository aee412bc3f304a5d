/** @jest-environment jsdom */
import { CspEvaluator, DEFAULT_CHECKS, STRICTCSP_CHECKS } from 'csp_evaluator'
import { Version } from 'csp_evaluator/dist/csp'
import { Type } from 'csp_evaluator/dist/finding'
import { CspParser } from 'csp_evaluator/dist/parser'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { builtSites, pagesOf } from '@/__tests__/helpers/sites'
import { headersFor } from '@/lib/headers'

/**
 * What Google's CSP Evaluator may say. It is one thing, and no mistake: 'unsafe-inline' beside hashes would be for browsers of before
 * 2016, which know no hashes. Without it, they leave the scripts out, and the pages are complete.
 */
const EXCUSED = [Type.UNSAFE_INLINE_FALLBACK]

function policyIn(html: string): string {
  const metas = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('meta')]
  const policies = metas.filter(({ httpEquiv }) => httpEquiv === 'Content-Security-Policy')
  return policies.map(({ content }) => content).join('; ')
}

function findingsOn(policy: string): string[] {
  const { csp } = new CspParser(policy)
  const findings = new CspEvaluator(csp, Version.CSP3).evaluate(undefined, [
    ...DEFAULT_CHECKS,
    ...STRICTCSP_CHECKS,
  ])
  return findings
    .filter(({ type }) => !EXCUSED.includes(type))
    .map(({ directive, value = '', description }) => `${directive} ${value}: ${description}`)
}

describe.each(builtSites().map((site) => [site.name, site] as const))('%s', (_, site) => {
  const pages = pagesOf(site)

  it('has a policy on every page, old addresses and the page for missing ones too', () => {
    expect(pages.length).toBeGreaterThan(2)
    for (const { address, html } of pages) {
      expect([address, policyIn(html)]).toEqual([
        address,
        expect.stringMatching(/^default-src 'none';(?!.*(?:unsafe|\*))/),
      ])
    }
  })

  it('has policies that an evaluator finds nothing wrong with, together with the header', () => {
    const header = headersFor('/')['Content-Security-Policy']
    const found = pages.flatMap(({ address, html }) =>
      findingsOn(`${policyIn(html)}; ${header}`).map((finding) => `${address}: ${finding}`),
    )
    expectNone(found)
  })
})

test('the evaluator looks: it finds what is wrong with another policy', () => {
  expect(findingsOn("script-src 'unsafe-inline' https:").length).toBeGreaterThan(2)
})
