/** @jest-environment jsdom */
import path from 'node:path'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { builtSites, filesOf, pagesOf } from '@/__tests__/helpers/sites'
import { unreferredFiles } from '@/__tests__/helpers/unreferred'

describe.each(builtSites().map((site) => [site.name, site] as const))('of %s', (_, site) => {
  it('every file is a page, is named by another file, or is asked for by its name', () => {
    expect(filesOf(site).length).toBeGreaterThan(10)
    expectNone(unreferredFiles(site))
  })

  it('no file is a part of a framework', () => {
    expectNone(
      filesOf(site).filter((file) => file.startsWith('_next/') && /\.(?:js|txt)$/.test(file)),
    )
    expectNone(filesOf(site).filter((file) => path.basename(file).startsWith('__next.')))
  })

  it('every page runs without a framework', () => {
    const pages = pagesOf(site)
    expect(pages.length).toBeGreaterThan(1)
    expectNone(
      pages.flatMap(({ address, html }) => {
        const document = new DOMParser().parseFromString(html, 'text/html')
        const scripts = [...document.scripts].filter(
          ({ src, text }) =>
            src.includes('/_next/') || text.includes('__next') || text.includes('TURBOPACK'),
        )
        return scripts.map((script) => `${address}: ${script.outerHTML.slice(0, 100)}`)
      }),
    )
  })
})
