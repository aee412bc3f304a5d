import fc from 'fast-check'
import { compare } from '@/lib/preview/compare'
import { FRAME, type Frame, LEGACY, missing, type Page, redirect, stored } from './stored'

/** What happens to a page between base and head. */
const FATES = [
  'stays',
  'stays',
  'text',
  'title',
  'picture',
  'icon',
  'link',
  'rule',
  'comes',
  'goes',
  'moves',
  'moves with an alias',
] as const
type Fate = (typeof FATES)[number]

/** Nobody knows the pages that come by the hash of their pictures or of their policy. */
const CHANGED: readonly Fate[] = ['text', 'title', 'picture', 'icon', 'link', 'rule']

const SITE_CHANGES = ['menu', 'footer', 'css', 'script', 'name'] as const

const addressOf = (index: number) => `/p${index}/`
const newAddressOf = (index: number) => `/new/p${index}/`

/** The address that links to a page have: its own, or the one at the legacy origin while it is not there. */
function linkTo(index: number, fate: Fate, isHead: boolean): string {
  if (fate === 'moves with an alias') return isHead ? newAddressOf(index) : addressOf(index)
  const isThere = isHead ? fate !== 'goes' && fate !== 'moves' : fate !== 'comes'
  return isThere ? addressOf(index) : LEGACY + addressOf(index)
}

function pageOf(index: number, fates: readonly Fate[], isHead: boolean): Page {
  const fate = fates[index] ?? 'stays'
  const is = (some: Fate) => isHead && fate === some
  const words = Array.from({ length: 12 }, (_, word) => `word${index}x${word}`).join(' ')
  const next = (index + 1) % fates.length
  // The page at the same path of another site.
  const elsewhere = is('link') ? `https://elsewhere.example${addressOf(next)}` : undefined
  return {
    title: is('title') ? `Renamed${index}` : `Title${index}`,
    main: `<h1>Page ${index}</h1><p class="{class}">${words}${is('text') ? ' edited' : ''}</p>
      <p><a href="${elsewhere ?? linkTo(next, fates[next] ?? 'stays', isHead)}"><svg><path d="M0 0${is('icon') ? 'h9' : 'v9'}"></path></svg>Next</a></p>
      <img class="{class}" srcset="/_media/p${index}-${is('picture') ? 'bbbbbbbb' : 'aaaaaaaa'}.webp 1x, /_media/all-${isHead ? '2' : '1'}2345678.webp 2x" alt="It">`,
    css: index % 2 === 0 || is('rule') ? `main p{padding:${is('rule') ? 70 + index : 5}px}` : '',
    // Git dates every page that was touched.
    dateModified: isHead ? '2026-02-02' : '2026-01-01',
  }
}

function siteOf(fates: readonly Fate[], isHead: boolean, frame: Partial<Frame>) {
  const pages: Record<string, Page> = {}
  // The same bytes under another name.
  const files: Record<string, string> = { [`_media/all-${isHead ? '2' : '1'}2345678.webp`]: 'all' }
  fates.forEach((fate, index) => {
    for (const hash of ['aaaaaaaa', 'bbbbbbbb']) files[`_media/p${index}-${hash}.webp`] = hash
    if (fate === (isHead ? 'goes' : 'comes')) return
    const hasMoved = isHead && fate.startsWith('moves')
    pages[hasMoved ? newAddressOf(index) : addressOf(index)] = pageOf(index, fates, isHead)
    if (hasMoved && fate.endsWith('alias')) pages[addressOf(index)] = redirect(newAddressOf(index))
  })
  const listed = Object.keys(pages).map((address) => address.slice(1, -1))
  return stored({ ...pages, '/404.html': missing('Nothing.', ...listed) }, frame, files)
}

const NEW_FRAME: Frame = {
  ...FRAME,
  menu: [{ label: 'First', url: '/p0/' }, ...FRAME.menu],
  footer: 'Other rights.',
  css: 'body{color:#abcdef}',
  script: 'theme(2)',
  name: 'Place',
}

const PARTS = {
  menu: 'the header',
  footer: 'the footer',
  css: 'the style',
  script: 'the scripts',
  name: 'the metadata',
}

it('of any site, exactly the pages are listed that were changed, and what the site changed is told once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 7 }),
      fc.subarray([...SITE_CHANGES]),
      async (some, changes) => {
        // Of two pages, nobody can tell what is the site's.
        const fates: Fate[] = ['stays', 'stays', 'stays', ...some]
        const frame = Object.fromEntries(changes.map((key) => [key, NEW_FRAME[key]]))
        const found = await compare(siteOf(fates, false, {}), siteOf(fates, true, frame))
        const those = (...wanted: Fate[]) =>
          fates.flatMap((fate, index) => (wanted.includes(fate) ? [index] : []))
        const { why: _, everywhere, ...lists } = found
        expect(lists).toEqual({
          added: those('comes').map(addressOf),
          removed: those('goes').map(addressOf),
          changed: those(...CHANGED).map(addressOf),
          moved: those('moves', 'moves with an alias').map((index) => ({
            from: addressOf(index),
            to: newAddressOf(index),
          })),
        })
        expect(everywhere?.what ?? []).toEqual(changes.map((key) => PARTS[key]).sort())
      },
    ),
    { numRuns: 60 },
  )
})
