/** @jest-environment node */
import { type Files, findingsOf, landing } from './content'

/** A page with one feature; the icon stands in line 9, its pack in line 10. */
function icon(name: string, pack?: string): string {
  return landing(`  - block: features
    content:
      items:
        - name: A
          icon: ${name}
${pack === undefined ? '' : `          icon_pack: ${pack}\n`}`)
}

const SVG = '<svg viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'
const PACKS =
  'The packs are "fas" (or "solid"), "far" (or "regular"), "fab" (or "brands"), "ai" (or "academicons"), "hero" (or "heroicons"), "emoji" and "custom".'

interface Case {
  name: string
  page: string
  files?: Files
  findings: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'a name of another pack than the one in the name',
    page: icon('brands/academic-cap'),
    findings: [
      'a.md:9:17 error Unknown icon "academic-cap" in pack "fab". There is one in pack "hero": write "hero/academic-cap". icon/unknown',
    ],
  },
  {
    name: 'a misspelt name of Academicons',
    page: icon('orcd', 'ai'),
    findings: [
      'a.md:9:17 error Unknown icon "orcd" in pack "ai". Did you mean "orcid"? icon/unknown',
    ],
  },
  {
    name: 'a misspelt name of Heroicons',
    page: icon('hero/academic-capp'),
    findings: [
      'a.md:9:17 error Unknown icon "academic-capp" in pack "hero". Did you mean "hero/academic-cap"? icon/unknown',
    ],
  },
  {
    name: 'a misspelt code of an emoji',
    page: icon("':rockett:'"),
    findings: [
      'a.md:9:17 error Unknown icon ":rockett:" in pack "emoji". Did you mean ":rocket:"? icon/unknown',
    ],
  },
  {
    name: 'the classes of Font Awesome in place of a name',
    page: icon('fa-solid fa-users'),
    findings: [
      'a.md:9:17 error Unknown icon "fa-solid fa-users" in pack "fas". Did you mean "users"? icon/unknown',
    ],
  },
  {
    name: 'the classes of a brand in place of a name',
    page: icon('fab fa-github'),
    findings: [
      'a.md:9:17 error Unknown icon "fab fa-github" in pack "fas". Did you mean "github" in pack "fab"? icon/unknown',
    ],
  },
  {
    name: 'two emoji',
    page: icon('🚀🚀'),
    findings: ['a.md:9:17 error Unknown icon "🚀🚀" in pack "emoji". icon/unknown'],
  },
  {
    name: 'an unknown pack',
    page: icon('users', 'fa'),
    findings: [
      `a.md:10:22 error There is no icon pack "fa". ${PACKS} Did you mean "fas"? icon/unknown`,
    ],
  },
  {
    name: 'an unknown pack in the name',
    page: icon('brand/github'),
    findings: [
      `a.md:9:17 error There is no icon pack "brand". ${PACKS} Did you mean "brands"? There is one in pack "fab": write "fab/github". icon/unknown`,
    ],
  },
  {
    name: 'a pack called constructor',
    page: icon('users', 'constructor'),
    findings: [`a.md:10:22 error There is no icon pack "constructor". ${PACKS} icon/unknown`],
  },
  {
    name: 'an icon called __proto__',
    page: icon('__proto__'),
    findings: ['a.md:9:17 error Unknown icon "__proto__" in pack "fas". icon/unknown'],
  },
  {
    name: 'a pack called __proto__, in the name',
    page: icon('__proto__/users'),
    findings: [
      `a.md:9:17 error There is no icon pack "__proto__". ${PACKS} There is one in pack "fas": write "fas/users". icon/unknown`,
    ],
  },
  {
    name: 'a path',
    page: icon('../../site.yaml'),
    findings: [`a.md:9:17 error There is no icon pack "..". ${PACKS} icon/unknown`],
  },
  {
    name: 'nothing before the slash',
    page: icon('/github'),
    findings: [
      'a.md:9:17 error "/github" names no icon. Write a name such as "users", or a pack and a name such as "brands/github". icon/unknown',
    ],
  },
  {
    name: 'a very long name',
    page: icon('x'.repeat(5000)),
    findings: [`a.md:9:17 error Unknown icon "${'x'.repeat(60)}…" in pack "fas". icon/unknown`],
  },
  {
    name: 'an icon of the site outside its folder',
    page: icon('../logo', 'custom'),
    files: { 'media/logo.svg': SVG },
    findings: [`a.md:9:17 error There is no icon pack "..". ${PACKS} icon/unknown`],
  },
  {
    name: 'an unknown pack beside a name that has one',
    page: icon('brands/github', 'nosuch'),
    findings: [
      'a.md:10:22 warning This pack is not used: the icon beside it names the pack "brands" itself. Delete one of them. icon/pack-unused',
    ],
  },
]

describe('an icon that cannot be drawn as written is reported', () => {
  test.each(CASES)('$name', ({ page, files, findings }) => {
    expect(findingsOf({ ...files, 'a.md': page })).toEqual(findings)
  })
})

test.each([
  ['users', undefined],
  ['github', 'fab'],
  ['github', 'brands'],
  ['orcid', 'ai'],
  ['academicons/orcid', undefined],
  ['hero/academic-cap', undefined],
  ['brands/github', 'fab'],
  ['solid/users', undefined],
  ['rocket', 'emoji'],
  ["':rocket:'", undefined],
  ['🚀', undefined],
  ['emoji/rocket', undefined],
  ['logo', 'custom'],
  ['custom/logo', undefined],
])('icon %s with pack %s is drawn without a finding', (name, pack) => {
  const files = { 'media/icons/logo.svg': SVG, 'a.md': icon(name, pack) }
  expect(findingsOf(files)).toEqual([])
})
