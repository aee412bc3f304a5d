import { comment } from '@/lib/preview/report'
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

- Links: \`/membership/fees/\` The link "How to join" leads to "\`/join/\`", where no page is.
- Accessibility: \`/events/harbour-school/\` The picture "\`gauge.jpg\`" has no alternative text (image-alt).
- Redirects: The old address "\`/spring/\`" leads nowhere any more.

**Pages**

- Changed: [Membership fees](${PLACES.after}membership/fees/) \`/membership/fees/\` ([what changed](${report}#page-1))
- Changed: [Tidewater Observatories](${PLACES.after}) \`/\` ([what changed](${report}#page-2))
- Added: [The harbour school](${PLACES.after}events/harbour-school/) \`/events/harbour-school/\` ([what changed](${report}#page-3))
- Moved: [Data policy](${PLACES.after}data/policy/) \`/data/policy/\` from \`/about/data-policy/\` ([what changed](${report}#page-4))
- Removed: [\`/events/spring-meeting/\`](${PLACES.before}events/spring-meeting/) ([what changed](${report}#page-5))

**Changed everywhere**

- the footer
- the style
- For example: [About us](${PLACES.after}about/) \`/about/\` ([what changed](${report}#sample-1))

**Got better**

- Weight: \`/\` A first visit loads 212,480 bytes, 38,211 fewer than before.

**Left out**

- Pictures of 3 pages were not made: there are 8 pages at most.

[Preview](${PLACES.after}) · [Report with texts and pictures](${report}) · ${SIDES}
`)
})

test('a comment about a build that failed says why: errors first, with their places', () => {
  expect(comment(BROKEN)).toBe(`<!-- blockfront-preview -->

### The proposed site could not be built.

Its content has 1 error and 1 warning. Nothing was compared.

- **Error** in \`content/membership/fees.md:5:12\`: There is no block "markdwon". Did you mean "markdown"?
- **Warning** in \`content/membership/fees.md:4:9\`: There is no page "\`/join/\`". Did you mean "\`/joining/\`"?

${SIDES}
`)
})

test('where no error was found, a comment shows what the build printed last', () => {
  const output = `${'old line\n'.repeat(60)}\u001b[31mThe disk is full.\u001b[39m\nAsk @admin.\n\`\`\`\n`
  const text = comment({ ...SAME, failed: { side: 'base', output, findings: undefined } })
  expect(text).toContain('### The site of before could not be built.\n\nNothing was compared.')
  expect(text).toContain('What the build printed last:\n\n````text\nold line\n')
  expect(text).toContain('\nThe disk is full.\nAsk @\u200badmin.\n```\n````\n')
  expect(text.match(/old line/g)).toHaveLength(37)
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
  const text = comment({ ...SAME, changes, changed }, PLACES)
  const report = `${PLACES.report}report.html`
  expect(text.match(/A list holds a heading/g)).toHaveLength(10)
  expect(text).toContain(`- and 3 more: see [the report](${report})\n`)
  expect(text).toContain(`- and 15 more: see [the report](${report})\n`)
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
