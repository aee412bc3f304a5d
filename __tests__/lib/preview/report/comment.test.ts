import { comment } from '@/lib/preview/report'
import { text } from '@/lib/preview/report/comment/markdown'
import type { Change } from '@/lib/preview/types'
import { BROKEN, EXAMPLE, FINDINGS, PLACES, SAME } from './example'

const SIDES = '`fees-of-next-year` at `b80c6a1`, compared with `main` at `4f1d0c9`'

test('a change of code that changes no page is told in one line', () => {
  expect(comment(SAME)).toBe(`<!-- blockfront-preview -->\n\n### No page changed.\n\n${SIDES}\n`)
})

test('a comment says what got worse, which pages changed, and where to see them', () => {
  const report = `${PLACES.report}report.html`
  expect(comment(EXAMPLE, PLACES)).toBe(`<!-- blockfront-preview -->

### 2 pages changed, 1 added, 1 moved and 1 removed. 46 pages changed alike.

3 things got worse and 1 got better.

**Got worse**

- Links, \`/membership/fees/\`: The link "How to join" leads to "\`/join/\`", where no page is.
- Accessibility, \`/events/harbour-school/\`: The picture "\`gauge.jpg\`" has no alternative text (image-alt).
- Redirects: The old address "\`/spring/\`" leads nowhere any more.

**Pages**

- Changed: [Membership fees](${PLACES.after}membership/fees/) \`/membership/fees/\`: its text, its description ([what changed](${report}#page-1))
- Changed: [Tidewater Observatories](${PLACES.after}) \`/\`: its style ([what changed](${report}#page-2))
- Added: [The harbour school](${PLACES.after}events/harbour-school/) \`/events/harbour-school/\` ([what changed](${report}#page-3))
- Moved: [Data policy](${PLACES.after}data/policy/) \`/data/policy/\` from \`/about/data-policy/\` ([what changed](${report}#page-4))
- Removed: [\`/events/spring-meeting/\`](${PLACES.before}events/spring-meeting/) ([what changed](${report}#page-5))

**Changed everywhere**

- What differs: the footer, the style
- For example: [About us](${PLACES.after}about/) \`/about/\` ([what changed](${report}#sample-1))

**Got better**

- Weight, \`/\`: A first visit loads 212,480 bytes, 38,211 fewer than before.

**Left out**

- Pictures of 3 pages were not made: there are 8 pages at most.

[Preview](${PLACES.after}) · [Report with texts and pictures](${report}) · ${SIDES}
`)
})

test.each([
  ['The fee is 1,200 euros a year (see "Fees").', 'The fee is 1,200 euros a year (see "Fees").'],
  ['Über uns – 私たち', 'Über uns – 私たち'],
  ['Ask @admin about #12', 'Ask `@\u200badmin` about `#12`'],
  ['"/a/b/" and *that*', '"`/a/b/`" and `*that*`'],
  ['1. First', '`1`. First'],
  ['see www.example.org now', 'see `www.example.org` now'],
  ['In 2026, 2i2c pays 1,200 euros', 'In 2026, 2i2c pays 1,200 euros'],
  ['2i2c. First', '2i2c. First'],
  ['GH-1 and 1234567', '`GH-1` and `1234567`'],
  ['was effaced', 'was `effaced`'],
  ['``a`', '``` ``a` ```'],
  ['pay\u202e me', '`pay‹U+202E›` me'],
  [' ', '`–`'],
])('words that GitHub could make something of are code: %s', (written, expected) => {
  expect(text(written)).toBe(expected)
})

test('a comment about a build that failed says why: errors first, with their places', () => {
  expect(comment(BROKEN)).toBe(`<!-- blockfront-preview -->

### The proposed site could not be built.

Its content has 1 error and 1 warning. Nothing was compared.

- **Error** in \`content/membership/fees.md:5:12\`: There is no block "markdwon". Did you mean "markdown"? (\`schema/unknown-block\`)
- **Warning** in \`content/membership/fees.md:4:9\`: There is no page "\`/join/\`". Did you mean "\`/joining/\`"? (\`link/missing\`)

\`docs/rules.md\` explains the rules.

${SIDES}
`)
})

test('whoever wants to know why a finding is one is led to its rule, and told what mends itself', () => {
  const { failed = { side: 'head', output: '', findings: FINDINGS } } = BROKEN
  const findings = { ...FINDINGS, summary: { ...FINDINGS.summary, fixable: 1 } }
  const files = 'https://github.com/tidewater/site/blob/HEAD/'
  const body = comment({ ...BROKEN, failed: { ...failed, findings } }, { files })
  expect(body).toContain(
    `Did you mean "markdown"? ([\`schema/unknown-block\`](${files}docs/rules.md#schema-unknown-block))`,
  )
  expect(body).toContain(
    `\n\n\`npm run check -- --fix\` mends 1 of them. [\`docs/rules.md\`](${files}docs/rules.md) explains the rules.\n`,
  )
})

test('a side that nobody named but by its commit is told by its first letters, and no name is a dot', () => {
  const head = { ...SAME.head, ref: SAME.head.commit }
  const body = comment({ ...SAME, head, base: { ...SAME.base, ref: '.' } })
  expect(body).toContain('\n`b80c6a1`, compared with `the folder` at `4f1d0c9`\n')
})

test('where no error was found, a comment shows what the build printed last', () => {
  const output = `${'old line\n'.repeat(60)}\u001b[31mThe disk is full.\u001b[39m\nAsk @admin.\n\`\`\`\n`
  const body = comment({ ...SAME, failed: { side: 'base', output, findings: undefined } })
  expect(body).toContain(
    '### The site before the change could not be built.\n\nNothing was compared.',
  )
  expect(body).toContain('What the build printed last:\n\n````text\nold line\n')
  expect(body).toContain('\nThe disk is full.\nAsk @\u200badmin.\n```\n````\n')
  expect(body.match(/old line/g)).toHaveLength(37)
})

test('a long list ends with the number of what is not in it, and where that stands', () => {
  const changes = Array.from(
    { length: 13 },
    (): Change => ({
      kind: 'worse',
      about: 'html',
      sentence: 'A list holds a heading.',
    }),
  )
  const changed = Array.from({ length: 40 }, (_, index) => `/page-${index}/`)
  const body = comment({ ...SAME, changes, changed }, PLACES)
  const report = `${PLACES.report}report.html`
  expect(body.match(/A list holds a heading/g)).toHaveLength(10)
  expect(body).toContain(`- and 3 more: see [the report](${report})\n`)
  expect(body).toContain(`- and 15 more: see [the report](${report})\n`)
})

test('a comment stays far below what GitHub takes, whatever a list is made of', () => {
  const long = '`'.repeat(400)
  const many = <T>(entry: T): T[] => Array.from({ length: 5000 }, () => entry)
  const changes = (['worse', 'better'] as const).flatMap((kind) =>
    many<Change>({ kind, about: 'links', address: long, sentence: long }),
  )
  const lists = {
    changed: many(long),
    moved: many({ from: long, to: long }),
    everywhere: { what: many(long), pages: 5000, sample: many(long) },
    left: many(long),
  }
  expect(comment({ ...SAME, ...lists, changes }, PLACES).length).toBeLessThan(40_000)

  const findings = {
    ...FINDINGS,
    files: many({ path: long, findings: FINDINGS.files[1]?.findings ?? [] }),
  }
  const failed = { side: 'head', output: '', findings } as const
  expect(comment({ ...SAME, failed }).length).toBeLessThan(40_000)
  const output = many('@a'.repeat(400)).join('\n')
  const silent = { side: 'head', output, findings: undefined } as const
  expect(comment({ ...SAME, failed: silent }).length).toBeLessThan(40_000)
})
