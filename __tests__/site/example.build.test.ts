/** @jest-environment jsdom */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { builtSites, filesOf, pagesOf } from '@/__tests__/helpers/sites'

const [, site] = builtSites()
if (!site) throw new Error('There is no example site.')
const pages = pagesOf(site)
const files = filesOf(site)

function documentAt(address: string): Document {
  const html = pages.find((page) => page.address === address)?.html ?? ''
  return new DOMParser().parseFromString(html, 'text/html')
}

/** The files that hold a text, whatever their kind. */
function filesWith(text: string): string[] {
  return files.filter((file) => readFileSync(path.join(site?.root ?? '', file)).includes(text))
}

describe('a site of another organisation', () => {
  it('has its own name on every page, and nothing of the organisation of this repository', () => {
    const named = pages.filter(({ kind }) => kind === 'page')
    expect(named.length).toBeGreaterThan(10)
    for (const { address, html } of named) {
      expect([address, html.includes('Example Commons')]).toEqual([address, true])
    }
    // The examples of the blocks are about 2i2c; nothing else may be.
    expect(filesWith('2i2c').filter((file) => !/^gallery\/|^llms\.txt$/.test(file))).toEqual([])
  })

  it('keeps to itself what is not finished, not yet public or out of date', () => {
    for (const text of ['not finished', 'year 2999', 'year 2001', 'draft-of-before']) {
      expect(filesWith(text)).toEqual([])
    }
    expect(pages.map(({ address }) => address)).toContain('/records/')
  })

  it('leads from old addresses to the pages that had them', () => {
    const old = pages.filter(({ kind }) => kind === 'alias').map(({ address }) => address)
    expect(old).toEqual(expect.arrayContaining(['/history/', '/what-we-do/']))
    const link = documentAt('/what-we-do/').querySelector('a')
    expect(link?.getAttribute('href')).toBe('/some/prefix/about/')
  })

  it('says of each page which language it is in, and in which direction it is read', () => {
    const about = (address: string) => {
      const { lang, dir } = documentAt(address).documentElement
      return { lang, dir }
    }
    expect(about('/')).toEqual({ lang: 'en-GB', dir: 'ltr' })
    expect(about('/language/arabic/')).toEqual({ lang: 'ar', dir: 'rtl' })
  })

  it('publishes the files that its pages name, and no others', () => {
    expect(files).toEqual(expect.arrayContaining(['pictures/papers/plan.pdf']))
    expect(files.filter((file) => /\.ya?ml$|(?:^|\/)_index\.md$/.test(file))).toEqual([])
  })
})
