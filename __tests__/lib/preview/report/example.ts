import type { JsonReport } from '@/lib/check/report/json'
import type { PagePictures, PageReport, Report, TextLine } from '@/lib/preview/types'

/** Lines of a difference: `+ added`, `- removed`, and what is the same. */
export function lines(text: string): TextLine[] {
  const kinds = { '+': 'added', '-': 'removed' } as const
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, sign = '', words = ''] = /^\s*([+-]?) ?(.*)$/.exec(line) ?? []
      return { kind: sign === '+' || sign === '-' ? kinds[sign] : 'same', text: words }
    })
}

/** Where the pictures of a page are, by its name: `pictures/fees-phone-light-before.png`. */
export function pictures(name: string, sides: readonly ('before' | 'after')[]): PagePictures[] {
  const windows = [
    { window: 'phone', width: 390, height: 1800 },
    { window: 'desktop', width: 1280, height: 1400 },
  ] as const
  return windows.flatMap(({ window, width, height }) =>
    (['light', 'dark'] as const).map((scheme) => {
      const file = (what: string) => `pictures/${name}-${window}-${scheme}-${what}.png`
      const shots = Object.fromEntries(sides.map((side) => [side, file(side)]))
      const difference = sides.length === 2 ? { difference: file('difference') } : {}
      return { window, scheme, width, height, ...shots, ...difference }
    }),
  )
}

const FEES = lines(`
  Membership fees
  Every member pays once a year.
  Small observatories
- A small observatory pays 1,200 euros a year, and may send one person to the general assembly.
+ A small observatory pays 1,350 euros a year, and may send two people to the general assembly.
  An observatory is small when no more than ten people work there.
  Large observatories
  A large observatory pays 4,800 euros a year.
  It may send four people to the general assembly.
  Students
  Students pay nothing.
  How to pay
  We send an invoice in March.
+ Whoever joins after July pays half of the first year.
  Questions? Write to fees@tidewater.example.
`)

const HARBOUR = lines(`
+ The harbour school
+ Two weeks in which young researchers learn to read a tide gauge, to keep it running, and to publish what it says.
+ When and where
+ From 7 to 18 September, in the old pilot station.
+ Apply
+ Applications are open until the end of April.
`)

const fees: PageReport = {
  kind: 'changed',
  address: '/membership/fees/',
  title: 'Membership fees',
  text: FEES,
  pictures: pictures('fees', ['before', 'after']),
}

const CHANGED: readonly PageReport[] = [
  fees,
  {
    kind: 'changed',
    address: '/',
    title: 'Tidewater Observatories',
    text: lines('Tidewater Observatories\nWe measure the sea, together.\nBecome a member'),
    pictures: pictures('home', ['before', 'after']).slice(0, 2),
  },
  {
    kind: 'added',
    address: '/events/harbour-school/',
    title: 'The harbour school',
    text: HARBOUR,
    pictures: pictures('school', ['after']).slice(0, 2),
  },
  {
    kind: 'moved',
    address: '/data/policy/',
    from: '/about/data-policy/',
    title: 'Data policy',
    text: [],
    pictures: [],
  },
  {
    kind: 'sample',
    address: '/about/',
    title: 'About us',
    text: lines('About us\n- Imprint\n+ Legal notice\nPrivacy'),
    pictures: pictures('about', ['before', 'after']).slice(0, 1),
  },
]

/** What the checker says of a side that cannot be built. */
export const FINDINGS: JsonReport = {
  version: 1,
  files: [
    { path: 'content/site.yaml', findings: [] },
    {
      path: 'content/membership/fees.md',
      findings: [
        {
          ruleId: 'link/missing',
          severity: 'warning',
          reason: 'There is no page "/join/". Did you mean "/joining/"?',
          place: {
            start: { line: 4, column: 9, offset: 40 },
            end: { line: 4, column: 15, offset: 46 },
          },
          edits: [],
          documentation: 'docs/rules.md#link-missing',
        },
        {
          ruleId: 'schema/unknown-block',
          severity: 'error',
          reason: 'There is no block "markdwon". Did you mean "markdown"?',
          place: {
            start: { line: 5, column: 12, offset: 48 },
            end: { line: 5, column: 20, offset: 56 },
          },
          edits: [],
          documentation: 'docs/rules.md#schema-unknown-block',
        },
      ],
    },
  ],
  summary: { files: 2, errors: 1, warnings: 1, fixable: 0 },
}

/** A report in which nothing differs. */
export const SAME: Report = {
  version: 1,
  base: { ref: 'main', commit: '4f1d0c9a7be2358866a1de5f0c3b7a9412e6d8f0' },
  head: { ref: 'fees-of-next-year', commit: 'b80c6a1f92d74e3301b5ac9de7f4082365c1a9ed' },
  added: [],
  removed: [],
  changed: [],
  moved: [],
  pages: [],
  changes: [],
  left: [],
}

/** A report of everything at once, from an organisation that does not exist. */
export const EXAMPLE: Report = {
  ...SAME,
  changed: ['/membership/fees/', '/'],
  added: ['/events/harbour-school/'],
  removed: ['/events/spring-meeting/'],
  moved: [{ from: '/about/data-policy/', to: '/data/policy/' }],
  why: { '/membership/fees/': ['its text', 'its description'], '/': ['its style'] },
  everywhere: { what: ['the footer', 'the style'], pages: 46, sample: ['/about/'] },
  pages: CHANGED,
  changes: [
    {
      kind: 'worse',
      about: 'links',
      address: '/membership/fees/',
      sentence: 'The link "How to join" leads to "/join/", where no page is.',
    },
    {
      kind: 'worse',
      about: 'accessibility',
      address: '/events/harbour-school/',
      sentence: 'The picture "gauge.jpg" has no alternative text (image-alt).',
    },
    {
      kind: 'worse',
      about: 'redirects',
      sentence: 'The old address "/spring/" leads nowhere any more.',
    },
    {
      kind: 'better',
      about: 'weight',
      address: '/',
      sentence: 'A first visit loads 212,480 bytes, 38,211 fewer than before.',
    },
  ],
  left: ['Pictures of 3 pages were not made: there are 8 pages at most.'],
}

/** A report of a pull request that cannot be built. */
export const BROKEN: Report = {
  ...SAME,
  failed: {
    side: 'head',
    output:
      '\u001b[31mcontent/membership/fees.md:5:12  error  There is no block\u001b[39m\n1 error in 2 files.\n',
    findings: FINDINGS,
  },
}

/** Where the example is served. */
export const PLACES = {
  before: 'https://tidewater.example/',
  after: 'https://previews.tidewater.example/pr/12/',
  report: 'https://previews.tidewater.example/pr/12/_report/',
  files: 'https://github.example/tidewater/site/blob/HEAD/',
}
