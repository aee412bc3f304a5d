/** @jest-environment node */
import { type Files, findingsOf, landing, SITE, withText } from './content'

const REASON = 'The page comes next week.'

function hero(url: string): string {
  return landing(`  - block: hero
    content:
      title: Hi
      cta:
        label: Us
${url}
  - block: markdown
    content:
      text: '[B](/b/)'
`)
}

/** What is left of the two links that lead nowhere. */
const SECOND = 'a.md:14:18 error There is no page at "/b/". link/missing'

const SILENCED: readonly { name: string; page: string; left: readonly string[] }[] = [
  {
    name: 'above a value',
    page: hero(`        # blockfront-ignore link/missing: ${REASON}\n        url: /x/`),
    left: [SECOND],
  },
  {
    name: 'behind a value',
    page: hero(`        url: /x/ # blockfront-ignore link/missing: ${REASON}\n`),
    left: [SECOND],
  },
  {
    name: 'above another comment',
    page: hero(
      `        # blockfront-ignore link/missing: ${REASON}\n        url: /x/ # Soon.`,
    ).replace('        url', '        # Soon.\n        url'),
    left: [SECOND.replace('14', '15')],
  },
  {
    name: 'above an item of a list',
    page: hero('        url: /x/\n').replace(
      '  - block: hero',
      `  # blockfront-ignore link/missing: ${REASON}\n  - block: hero`,
    ),
    left: [SECOND.replace('14', '15')],
  },
  {
    name: 'above a key whose list is as far to the left',
    page: `---
title: A
type: landing
summary: A page.
# blockfront-ignore link/missing: ${REASON}
sections:
- content:
    text: '[A](/x/)'
- content:
    text: '[B](/b/)'
---
`,
    left: [],
  },
  {
    name: 'behind a key of an item, only for that key',
    page: landing(
      `  - id: x # blockfront-ignore link/missing: ${REASON}\n    content: { text: '[A](/x/)' }\n`,
    ),
    left: [
      'a.md:5:31 warning There is no finding of "link/missing" here to silence. Delete this comment. silence/unused',
      'a.md:6:27 error There is no page at "/x/". link/missing',
    ],
  },
  {
    name: 'for the whole file',
    page: hero(`        url: /x/ # blockfront-ignore-file link/missing: ${REASON}`),
    left: [],
  },
  {
    name: 'for the whole file, from a text',
    page: withText(
      `<!-- blockfront-ignore-file link/missing: ${REASON} -->\n\n[A](/x/)\n\n[B](/b/)`,
    ),
    left: [],
  },
  {
    name: 'above a paragraph, up to the blank line',
    page: withText(`<!-- blockfront-ignore link/missing: ${REASON} -->
One line
and [A](/x/).

[B](/b/)`),
    left: ['a.md:12:13 error There is no page at "/b/". link/missing'],
  },
  {
    name: 'in a line of text',
    page: withText(`[A](/x/) <!-- blockfront-ignore link/missing: ${REASON} -->
[B](/b/)`),
    left: ['a.md:9:13 error There is no page at "/b/". link/missing'],
  },
  {
    name: 'over several lines',
    page: withText(`<!-- blockfront-ignore link/missing:
     ${REASON} -->
[A](/x/)`),
    left: [],
  },
]

describe('a comment silences what it is about, and nothing else', () => {
  test.each(SILENCED)('$name', ({ page, left }) => {
    expect(findingsOf({ 'a.md': page })).toEqual(left)
  })

  test.each(SILENCED)('$name, with the line ends of Windows and a byte order mark', (silenced) => {
    const page = `\ufeff${silenced.page.replaceAll('\n', '\r\n')}`
    expect(findingsOf({ 'a.md': page })).toEqual(silenced.left)
  })
})

test('two rules are silenced at once', () => {
  const page = withText(`<!-- blockfront-ignore link/missing, html/removed: ${REASON} -->
<b onclick="x()">[A](/x/)</b>`)
  expect(findingsOf({ 'a.md': page })).toEqual([])
})

test('the settings of the site are silenced as pages are', () => {
  const menu = `menu:\n  # blockfront-ignore link/missing: ${REASON}\n  - { label: A, url: /x/ }`
  expect(findingsOf({ 'site.yaml': SITE.replace('menu: []', menu) })).toEqual([])
})

test('a line that only looks like a comment silences nothing', () => {
  const page = withText(`# blockfront-ignore link/missing: ${REASON}\n[A](/x/)`)
  expect(findingsOf({ 'a.md': page })).toEqual([
    'a.md:9:13 error There is no page at "/x/". link/missing',
  ])
})

test('what cannot be drawn is not silenced', () => {
  const page = `---\n# blockfront-ignore-file schema/choice: I like it.\n${landing(
    '  - design: { columns: 7 }\n',
  ).slice(4)}`
  expect(findingsOf({ 'a.md': page })).toEqual([
    'a.md:2:26 warning What "schema/choice" finds here cannot be silenced: it cannot be drawn. Delete this comment. silence/unused',
    'a.md:6:24 error "columns" should be "1" or "2", and is "7". schema/choice',
  ])
})

const SET: readonly { name: string; rules: string; files?: Files; findings: readonly string[] }[] =
  [
    {
      name: 'an error as a warning',
      rules: 'link/missing: warning',
      findings: ['a.md:8:13 warning There is no page at "/x/". link/missing'],
    },
    { name: 'a rule not at all', rules: 'link/missing: off', findings: [] },
    {
      name: 'a warning as an error',
      rules: 'silence/unused: error',
      files: { 'a.md': withText(`<!-- blockfront-ignore link/missing: ${REASON} -->\nHello.`) },
      findings: [
        'a.md:8:32 error There is no finding of "link/missing" here to silence. Delete this comment. silence/unused',
      ],
    },
  ]

describe('a site decides how seriously it takes', () => {
  test.each(SET)('$name', ({ rules, files, findings }) => {
    const settings = `${SITE}rules:\n  ${rules}\n`
    expect(findingsOf({ 'a.md': withText('[A](/x/)'), ...files, 'site.yaml': settings })).toEqual(
      findings,
    )
  })

  test('and a silence of a rule that is off is not one too many', () => {
    const page = withText(`<!-- blockfront-ignore link/missing: ${REASON} -->\n[A](/x/)`)
    const settings = `${SITE}rules: { link/missing: off }\n`
    expect(findingsOf({ 'a.md': page, 'site.yaml': settings })).toEqual([])
  })
})
