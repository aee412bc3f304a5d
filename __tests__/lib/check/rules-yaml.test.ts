/** @jest-environment node */
import { exampleFile } from '@/lib/check/example'
import { rules } from '@/lib/check/rules'
import { contentFolder, findingsIn, findingsOf, landing, SITE } from './content'

/** Front matter from line 2 on, and what an editor reads about it. The examples of the rules have the usual mistakes. */
const CASES: readonly [name: string, yaml: string, ...findings: string[]][] = [
  [
    'one mistake above a long page is one finding',
    `title: Open: a guide\ntype: landing\nsections:\n${'  - block: markdown\n    content:\n      text: |\n        One\n\n        Two\n'.repeat(20)}`,
    '2:8 error This value has a colon with a space behind it, so it needs quotes: "Open: a guide" yaml/syntax',
  ],
  [
    'keys left of the first are one finding, not one for each of them',
    `  title: A\ntype: landing\n\n\n\n\nsections:\n${'  - id: a\n\n\n\n'.repeat(5)}`,
    '3:1 error "type" starts further left than "title" above it. Start both in column 1. yaml/syntax',
  ],
  [
    'two mistakes far apart are two findings',
    'title: @home\ntype: landing\n\n\n\ndescription: @work\nsections: []\n',
    '2:8 error A value cannot start with "@". If it is text, put it in quotes: "@home" yaml/syntax',
    '7:14 error A value cannot start with "@". If it is text, put it in quotes: "@work" yaml/syntax',
  ],
  [
    'a list without a space after each dash is no list of keys given twice',
    'title: A\ntype: landing\nsections:\n  -block: hero\n  -block: hero\n',
    '6:3 error A space is missing after the "-", which starts an entry of a list. Write - block: hero yaml/syntax',
  ],
  [
    'a quote that is not closed is found where it is opened, whatever quotes follow',
    'title: "A page\ntype: landing\ndescription: "Ours"\nsections: []\n',
    '2:8 error This double quote (") is never closed. Put another one at the end of the value. yaml/syntax',
  ],
  [
    'a name for a value that has one',
    'title: &a &b A\ntype: landing\nsections: []\n',
    '2:11 error A value has one name ("&") at most. Delete the others. yaml/syntax',
  ],
  [
    'a tag for a value that has one',
    'title: !!str !!str A\ntype: landing\nsections: []\n',
    '2:14 error A value has one tag ("!") at most. Delete the others. yaml/syntax',
  ],
  [
    'a name for what is taken over',
    'title: &a A\ntype: landing\nsummary: &b *a\nsections: []\n',
    '4:13 error A value that is taken over with "*" cannot have a name ("&") or a tag ("!") of its own. Delete that. yaml/syntax',
  ],
  [
    'a text where a key should be',
    `${'x'.repeat(1100)}: A\n`,
    '2:1 error The name of a key has at most 1,024 characters. Is this a text? Put it behind a key and a colon. yaml/syntax',
  ],
  [
    'a value with nothing but a star',
    'title: *\ntype: landing\nsections: []\n',
    '2:8 error A value that starts with "*" is read as the name of another value. If it is text, put it in quotes: "*" yaml/syntax',
  ],
  [
    'a name inside the value that it names',
    'title: A\ntype: landing\nsections: &all\n  - *all\n',
    '5:5 error "*all" stands inside the value that "&all" names: it would never end. Write out what is meant. yaml/alias',
  ],
]

test.each(CASES)('%s', (_, yaml, ...findings) => {
  expect(findingsOf({ 'a.md': `---\n${yaml}---\n` })).toEqual(findings.map((it) => `a.md:${it}`))
})

test('lists in lists without an end are one finding', () => {
  expect(findingsOf({ 'a.md': `---\ntitle: ${'['.repeat(20_000)}\n---\n` })).toEqual([
    expect.stringMatching(
      / error Lists and keys are nested too deep here to be read\. Write them flatter\. yaml\/syntax$/,
    ),
  ])
})

test('a mistake in the settings is found in their own lines', () => {
  expect(findingsOf({ 'site.yaml': `${SITE}  email: a\n` })).toEqual([
    'site.yaml:6:3 error "email" cannot stand below "menu", which has a value in its own line. If they belong side by side, start "email" in column 1. yaml/syntax',
  ])
})

test('a page that is no YAML at all is answered, and not without an end', () => {
  const noise = '} a: "b: c\n- [\n\t: %\n\n\n'.repeat(2_000)
  expect(findingsOf({ 'a.md': `---\n${noise}---\n` }).length).toBeLessThanOrEqual(50)
})

test.each(['C # and F', 'A page # for everybody', '"A page" #yes', 'A#b'])(
  'a comment that is meant as one is no finding: %s',
  (title) => {
    const page = landing('  - content:\n      text: Hello\n').replace('A page', title)
    expect(findingsOf({ 'a.md': page })).toEqual([])
  },
)

test.each(['"no"', "'2026-11-23'", 'No way', '12:30', '|\n  no'])(
  'a text that everybody reads alike is no finding: %s',
  (title) => {
    const page = landing('  - content:\n      text: Hello\n').replace('A page', title)
    expect(findingsOf({ 'a.md': page })).toEqual([])
  },
)

test('a name that is used is no finding, and neither is one for a group of keys', () => {
  const page = landing('  - id: &a one\n    content: &b\n      title: *a\n')
  expect(findingsOf({ 'a.md': page })).toEqual([])
})

const YAML_EXAMPLES = rules.flatMap(({ id, examples = [] }) =>
  id.startsWith('yaml/') ? examples : [],
)

test.each(YAML_EXAMPLES)('line ends of Windows change nothing: $wrong', (example) => {
  const { name, text } = exampleFile(example, example.wrong)
  const [unix, windows] = [text, text.replaceAll('\n', '\r\n')].map((content) =>
    findingsIn(contentFolder({ ...example.beside, [name]: content })),
  )
  expect(windows).toEqual(unix)
})
