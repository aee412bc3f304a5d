/** @jest-environment node */
import { findIcon, packNamed, packs, packsOf } from '@/lib/icons'
import { kinds } from '@/lib/schema/kinds'
import { iconOf, NO_FILES } from './site'

test.each([
  ['fas', 'cogs', 'gears'],
  ['fas', 'gears', 'gears'],
  ['solid', 'laptop-code', 'laptop-code'],
  ['far', 'comments', 'comments'],
  ['regular', 'comments', 'comments'],
  ['fab', 'github', 'github'],
  ['brands', 'github', 'github'],
  ['brands', 'x', 'x-twitter'],
  ['ai', 'orcid', 'orcid'],
  ['academicons', 'google-scholar', 'google-scholar'],
  ['hero', 'academic-cap', 'academic-cap'],
  ['heroicons', 'bolt', 'bolt'],
])('in pack %s, %s is drawn as %s', (pack, written, name) => {
  const icon = iconOf(pack, written)
  expect(icon?.name).toBe(name)
  expect(icon?.viewBox).toMatch(/^0 0 \d+ \d+$/)
  expect(icon?.shapes?.[0]?.d).toMatch(/^M/i)
})

test('a brand is in the pack of brands only, a shared name in all packs that have it', () => {
  expect(packsOf('github', NO_FILES)).toEqual(['fab'])
  expect(packsOf('star', NO_FILES)).toEqual(['fas', 'far', 'hero', 'emoji'])
})

test.each(packs.map((pack) => [pack.name, pack] as const))(
  'every name that pack %s suggests is drawn',
  (_name, pack) => {
    const names = [...pack.names(NO_FILES)]
    const broken = names.filter((name) => {
      const found = pack.find(name, NO_FILES)
      return !found || 'problem' in found
    })
    expect(broken).toEqual([])
    expect(names.length > 100).toBe(pack.name !== 'custom')
  },
)

test.each(['ai', 'hero', 'fas'])('the icons of pack %s follow the colour of the text', (name) => {
  const pack = packNamed(name)
  const paints = new Set<string | undefined>()
  for (const icon of pack?.names(NO_FILES) ?? []) {
    for (const { fill, stroke } of iconOf(name, icon)?.shapes ?? []) paints.add(fill).add(stroke)
  }
  for (const paint of paints) expect([undefined, 'none', 'currentColor']).toContain(paint)
})

test('an icon of Heroicons is drawn with lines, not filled', () => {
  const shapes = iconOf('hero', 'academic-cap')?.shapes
  expect(shapes).toEqual([
    {
      element: 'path',
      d: expect.any(String),
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: '1.5',
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
  ])
})

test.each(['constructor', '__proto__', 'toString', '../../package', '', 'x'.repeat(100_000)])(
  'no pack has an icon called %p',
  (name) => {
    for (const pack of packs) expect(pack.find(name, NO_FILES)).toBeUndefined()
    expect(findIcon({ pack: name, name: 'users', namesPack: true }, NO_FILES)).toBeUndefined()
  },
)

test('what editors read about packs names all of them', () => {
  const meanings = kinds.map(([, meaning]) => meaning).join(' ')
  for (const { name } of packs) expect(meanings).toContain(`\`${name}\``)
})
