import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import decodeIco from 'decode-ico'
import robotsParser from 'robots-parser'
import sharp from 'sharp'
import { parseSitemap } from 'sitemap'
import { expand, oneValue, thingsOf } from '@/__tests__/helpers/json-ld'
import { headOf, sharedLink } from '@/__tests__/helpers/metadata'
import { type BuiltPage, type BuiltSite, builtSites, pagesOf } from '@/__tests__/helpers/sites'

const sites = builtSites()
const isPage = ({ kind }: BuiltPage) => kind === 'page'

/** A day, or a time with its zone: what sitemaps and schema.org take (https://www.w3.org/TR/NOTE-datetime). */
const W3C_DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/

/** The full address of a page or file of a site. */
function whole({ origin, basePath }: BuiltSite, address: string): string {
  return origin + basePath + address
}

/** The file behind a full address or a path of the site. */
function fileAt({ origin, basePath, root }: BuiltSite, address: string): string {
  const { pathname } = new URL(address, origin)
  if (!pathname.startsWith(`${basePath}/`)) throw new Error(`${address} is outside of ${basePath}/`)
  return path.join(root, decodeURIComponent(pathname.slice(basePath.length)))
}

function read(site: BuiltSite, name: string): string {
  return readFileSync(path.join(site.root, name), 'utf8')
}

describe.each(sites.map((site) => [site.name, site] as const))('%s', (_, site) => {
  const all = pagesOf(site).map((page) => ({ ...page, head: headOf(page) }))
  const pages = all.filter(isPage)

  describe.each(pages.map((page) => [page.address, page] as const))(
    'says of %s',
    (address, page) => {
      const { head } = page

      it('in search results what it is, and which address it has', () => {
        expect(head.title).not.toBe('')
        expect(head.descriptions).toEqual([expect.stringMatching(/\S{2}/)])
        expect(head.canonical).toEqual([whole(site, address)])
        expect(head.isIndexed).toBe(true)
        expect(head.heading).not.toBe('')
      })

      it('in shared links what it is, with a picture that is there', async () => {
        const shared = await sharedLink(page)
        expect(head.title).toContain(shared.title)
        expect(shared.description).toBe(head.descriptions[0])
        expect(shared.url).toBe(whole(site, address))
        expect(shared.siteName).toBeTruthy()
        const [language] = head.language.split('-')
        expect(shared.locale).toMatch(new RegExp(`^${language}_[A-Z]{2}$`))
        expect(shared.card).toBe('summary_large_image')
        expect(shared.images).toHaveLength(1)
        for (const { url, width, height, alt } of shared.images) {
          expect(url).toMatch(/^https:/)
          expect(alt).toMatch(/\S{2}/)
          const size = await sharp(fileAt(site, url)).metadata()
          expect([width, height]).toEqual([String(size.width), String(size.height)])
        }
      })

      it('in data what it is, in the vocabulary of schema.org', async () => {
        expect(head.jsonLd).toHaveLength(1)
        const things = await expand(head.jsonLd[0] as object)
        const [webPage, ...others] = thingsOf(things, 'WebPage')
        expect(others).toEqual([])
        expect(oneValue(webPage, 'url')).toBe(whole(site, address))
        expect(oneValue(webPage, 'description')).toBe(head.descriptions[0])
        expect(oneValue(webPage, 'inLanguage')).toBe(head.language)
        expect(head.title).toContain(oneValue(webPage, 'name'))
        for (const date of ['datePublished', 'dateModified'].map((key) => oneValue(webPage, key))) {
          if (date !== undefined) expect(date).toMatch(W3C_DATE)
        }
        const [organisation] = thingsOf(things, 'Organization')
        expect(oneValue(organisation, 'name')).toBeTruthy()
        expect(oneValue(webPage, 'publisher')).toBe(organisation?.['@id'])
        // Names that nobody defined have no full name: they are dropped in silence.
        expect(things.every((thing) => (thing['@type'] ?? []).length === 1)).toBe(true)
      })

      it('in Markdown what it says', () => {
        expect(head.twins).toHaveLength(1)
        const twin = fileAt(site, head.twins[0] ?? '')
        expect(twin).toBe(path.join(site.root, decodeURI(address), 'index.md'))
        expect(readFileSync(twin, 'utf8')).toMatch(/\S/)
      })
    },
  )

  it('names no address twice, and keeps old addresses and missing ones out of search results', () => {
    const canonical = pages.flatMap(({ head }) => head.canonical)
    expect(new Set(canonical).size).toBe(pages.length)
    for (const { address, head } of all.filter((page) => !isPage(page))) {
      expect([address, head.isIndexed]).toEqual([address, false])
    }
  })

  it('lists in its sitemap the pages that may be found, all of them and nothing else', async () => {
    const xml = read(site, 'sitemap.xml')
    const items = await parseSitemap(Readable.from([xml]))
    expect(items.map(({ url }) => url).sort()).toEqual(
      pages.map(({ address }) => whole(site, address)).sort(),
    )
    // As they are written: the parser takes more than search engines do, and mends it.
    for (const [, lastmod = ''] of xml.matchAll(/<lastmod>(.*?)<\/lastmod>/g)) {
      expect(lastmod).toMatch(W3C_DATE)
      expect(Date.parse(lastmod)).toBeLessThanOrEqual(Date.now())
    }
  })

  it('lets every robot read every page, and tells where its sitemap is', () => {
    // A robot asks at the root of the host only: there, whoever serves the site under a prefix puts this file.
    const robots = robotsParser(`${site.origin}/robots.txt`, read(site, 'robots.txt'))
    for (const { address } of pages) {
      expect([address, robots.isAllowed(whole(site, address), 'Anybot')]).toEqual([address, true])
    }
    expect(robots.getSitemaps()).toEqual([whole(site, '/sitemap.xml')])
  })

  it('can be put on the screen of a phone, with icons of the sizes that it states', async () => {
    const [name = '', ...others] = new Set(pages.flatMap(({ head }) => head.manifests))
    expect(others).toEqual([])
    const manifest = JSON.parse(readFileSync(fileAt(site, name), 'utf8'))
    expect(manifest.name).toBeTruthy()
    expect(manifest.start_url).toBe(`${site.basePath}/`)
    expect(manifest.scope).toBe(`${site.basePath}/`)
    expect(manifest.icons.length).toBeGreaterThan(0)
    for (const { src, sizes, type } of manifest.icons) {
      const { width, height, format } = await sharp(fileAt(site, src)).metadata()
      expect([src, `${width}x${height}`, `image/${format}`]).toEqual([src, sizes, type])
    }
  })

  it('has an icon in the tab of every browser', async () => {
    for (const icon of new Set(pages.flatMap(({ head }) => head.icons))) {
      expect([icon, existsSync(fileAt(site, icon))]).toEqual([icon, true])
    }
    const bytes = readFileSync(path.join(site.root, 'favicon.ico'))
    const sizes = decodeIco(new Uint8Array(bytes)).map(({ width, height }) => [width, height])
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes).toEqual(sizes.map(([width]) => [width, width]))
  })

  it('tells programs that read where the text of each page is', () => {
    const text = read(site, 'llms.txt')
    expect(text).toMatch(/^# \S/)
    const links = [...text.matchAll(/^- \[[^\n]+\]\((\S+)\)(?:: |$)/gm)].map(([, url]) => url)
    expect(links.sort()).toEqual(
      pages.map(({ address }) => whole(site, `${address}index.md`)).sort(),
    )
  })
})
