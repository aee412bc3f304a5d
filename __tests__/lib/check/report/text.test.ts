/** @jest-environment node */
import { stripVTControlCharacters } from 'node:util'
import { coloured, plain, wantsColours } from '@/lib/check/report/paint'
import { formatFinding, formatFindings } from '@/lib/check/report/text'
import { fileWith } from './files'

const WRONG = { reason: 'Wrong.', span: { start: 6, end: 10 } }

test('a finding says where it is, how bad, what, and by which rule, and shows its line', () => {
  const file = fileWith('a: b\nc: word\n', [
    { reason: 'There is no "word".', span: { start: 8, end: 12 } },
  ])
  expect(formatFindings([file])).toBe(`\
content/a.md:2:4  error  There is no "word".  about/what
   1 | a: b
 > 2 | c: word
     |    ^^^^

1 error in 1 file. docs/rules.md explains the rules.`)
})

test('findings stand in the order of their file, those of a file together', () => {
  const first = fileWith('abc', [
    { reason: 'Third.', span: { start: 2, end: 3 } },
    { reason: 'First.', span: { start: 0, end: 1 }, severity: 'warning' },
  ])
  const second = fileWith('', [{ reason: 'Empty.' }], 'content/b.md')
  expect(formatFindings([first, second]).match(/^content.*$/gm)).toEqual([
    'content/a.md:1:1  warning  First.  about/what',
    'content/a.md:1:3  error  Third.  about/what',
    'content/b.md:1:1  error  Empty.  about/what',
  ])
})

test('without findings, only their number is said', () => {
  expect(formatFindings([fileWith('a', []), fileWith('b', [])])).toBe('No findings in 2 files.')
})

test('the last line counts what can be mended, and says how long somebody waited', () => {
  const edits = [{ start: 0, end: 1, text: 'b' }]
  const file = fileWith('a', [
    { reason: 'One.', edits },
    { reason: 'Two.', edits, severity: 'warning' },
    { reason: 'Three.', edits: [] },
  ])
  expect(formatFindings([file], { seconds: 1.25 }).split('\n').at(-1)).toBe(
    '2 errors and 1 warning in 1 file (1.3 s). `npm run check -- --fix` mends 2 of them. docs/rules.md explains the rules.',
  )
})

test.each([
  [1, 'mends it'],
  [3, 'mends all of them'],
])('the last line says that all %s can be mended', (number, words) => {
  const edits = [{ start: 0, end: 1, text: 'b' }]
  const file = fileWith('a', Array(number).fill({ reason: 'Wrong.', edits }))
  expect(formatFindings([file])).toContain(`\`npm run check -- --fix\` ${words}. `)
})

test('twenty findings of a file are shown, and the number of the others', () => {
  const file = fileWith('text', Array(25).fill({ reason: 'Wrong.' }))
  const report = formatFindings([file])
  expect(report.match(/Wrong\./g)).toHaveLength(20)
  expect(report).toContain('\n\ncontent/a.md: and 5 more\n\n')
  expect(report).toMatch(
    /25 errors in 1 file\. `npm run check -- --all` shows all of them\. docs\/rules\.md explains the rules\.$/,
  )
})

test('a hundred findings in all are shown, and the number of the others and of their files', () => {
  const files = Array.from({ length: 8 }, (_, at) =>
    fileWith('text', Array(20).fill({ reason: 'Wrong.' }), `content/${at}.md`),
  )
  const report = formatFindings(files)
  expect(report.match(/Wrong\./g)).toHaveLength(100)
  expect(report).toContain('\n\nand 60 more in 3 other files\n\n')
})

test('every finding is shown to somebody who asks for all', () => {
  const files = Array.from({ length: 8 }, (_, at) =>
    fileWith('text', Array(25).fill({ reason: 'Wrong.' }), `content/${at}.md`),
  )
  const report = formatFindings(files, { all: true })
  expect(report.match(/Wrong\./g)).toHaveLength(200)
  expect(report).toMatch(/\n\n200 errors in 8 files\. docs\/rules\.md explains the rules\.$/)
})

test('colours change nothing of the text', () => {
  const file = fileWith('c: word\n', [WRONG])
  const painted = formatFinding(file, file.messages[0] ?? fail(), { paint: coloured })
  expect(painted).not.toBe(stripVTControlCharacters(painted))
  expect(stripVTControlCharacters(painted)).toBe(
    formatFinding(file, file.messages[0] ?? fail(), { paint: plain }),
  )
})

test('the name of a file cannot start a line of its own', () => {
  const file = fileWith('', [{ reason: 'Wrong.' }], 'content/a\n::error::b.md')
  expect(formatFindings([file]).split('\n')[0]).toBe(
    'content/a\\n::error::b.md:1:1  error  Wrong.  about/what',
  )
})

test.each([
  ['a terminal', true, {}, true],
  ['a log', false, {}, false],
  ['a terminal whose owner wants none', true, { NO_COLOR: '1' }, false],
  ['a terminal that knows none', true, { TERM: 'dumb' }, false],
  ['a log that is asked to have them', false, { FORCE_COLOR: '1' }, true],
  ['a terminal that is asked not to', true, { FORCE_COLOR: '0' }, false],
])('%s has colours or not', (_, isTerminal, variables, wants) => {
  expect(wantsColours(isTerminal, { TERM: 'xterm', ...variables })).toBe(wants)
})

function fail(): never {
  throw new Error('There is no finding.')
}
