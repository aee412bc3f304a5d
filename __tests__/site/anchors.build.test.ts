/** @jest-environment node */
import path from 'node:path'
import { builtSites, pagesOf } from '@/__tests__/helpers/sites'
import { check } from '@/lib/check'
import { pageAnchors } from '@/lib/check/page-anchors'

/** React makes them for titles of sections without an id: nobody can know them. */
const GENERATED = /^_\w+_-title$/

describe.each(builtSites().map((site) => [site.name, site] as const))('on %s', (_, site) => {
  const isOurs = site.root === path.resolve('out')
  const contentDir = isOurs ? 'content' : path.resolve(site.root, '../content')
  const { pages } = check({ contentDir, isPreview: false })
  const built = pagesOf(site).filter(({ kind }) => kind === 'page')

  it.each(built.map(({ address, html }) => [address, html]))(
    'links to places on %s are checked against the ids that it has',
    (address, html) => {
      const page = pages.find((one) => encodeURI(one.address) === address)
      const known = page?.document ? [...pageAnchors(page.document).ids] : undefined
      const [main = ''] = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.slice(1) ?? []
      const ids = [...main.matchAll(/<[^>]*\sid="([^"]*)"/g)].map(([, id = '']) => id)
      expect(known?.sort()).toEqual(ids.filter((id) => !GENERATED.test(id)).sort())
    },
  )
})
