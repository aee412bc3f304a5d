/** @jest-environment node */
import { codeFrame } from '@/lib/check/report/frame'

test('the line of a mistake stands below the one before it, and the mistake is underlined', () => {
  const text = 'items:\n  - name: A\n    icon: laptop-cod\n'
  expect(codeFrame(text, { line: 3, column: 11 }, { line: 3, column: 21 })).toBe(`\
  2 |   - name: A
> 3 |     icon: laptop-cod
    |           ^^^^^^^^^^`)
})

test('numbers of lines stand below each other', () => {
  const text = `${'\n'.repeat(8)}nine\nten`
  expect(codeFrame(text, { line: 10, column: 1 }, { line: 10, column: 4 })).toBe(`\
   9 | nine
> 10 | ten
     | ^^^`)
})

test('a place without a width gets one sign, also behind the end of its line', () => {
  expect(codeFrame('ab', { line: 1, column: 3 }, { line: 1, column: 3 })).toBe(
    '> 1 | ab\n    |   ^',
  )
})

test('of a mistake over several lines, the rest of the first is underlined', () => {
  expect(codeFrame('a bc\nd', { line: 1, column: 3 }, { line: 2, column: 2 })).toBe(
    '> 1 | a bc\n    |   ^^',
  )
})

test('a long line is cut around its mistake, and the mistake is underlined', () => {
  const text = `first\n${'a'.repeat(500)}WRONG${'b'.repeat(500)}`
  const lines = codeFrame(text, { line: 2, column: 501 }, { line: 2, column: 506 }).split('\n')
  const [, shown = '', underline = ''] = lines
  expect(lines).toHaveLength(3)
  expect(shown.length).toBeLessThanOrEqual(102)
  expect(shown.slice(underline.indexOf('^'), underline.length)).toBe('WRONG')
})

test('a line that the terminal has room for is shown whole', () => {
  const text = `${'a'.repeat(85)}WRONG`
  const [shown] = codeFrame(text, { line: 1, column: 86 }, { line: 1, column: 91 }).split('\n')
  expect(shown).toBe(`> 1 | ${text}`)
})

test('no line is longer than the terminal is wide', () => {
  const text = `${'a'.repeat(80)}\n${'b'.repeat(30)}WRONG${'c'.repeat(80)}`
  const frame = codeFrame(text, { line: 2, column: 31 }, { line: 2, column: 36 }, { columns: 40 })
  const lines = frame.split('\n')
  // One column is for the indentation of the report.
  for (const line of lines) expect(line.length).toBeLessThan(40)
  const [, shown = '', underline = ''] = lines
  expect(shown.slice(underline.indexOf('^'), underline.length)).toBe('WRONG')
})

test('a mistake that is cut off by the end of a line of the terminal is underlined as far as it is shown', () => {
  const frame = codeFrame('x'.repeat(500), { line: 1, column: 1 }, { line: 1, column: 500 })
  const [shown = '', underline = ''] = frame.split('\n')
  expect(underline.length).toBe(shown.length)
})

test.each([
  ['Chinese characters take two columns', '你好 ', 5],
  ['an emoji of several characters takes two', '👩🏽‍💻 ', 3],
  ['a mark stands above its letter', 'e\u0301 ', 2],
  ['a tab is as wide as a space', '\t', 1],
])('the underline stands below its mistake: %s', (_, before, columns) => {
  const start = { line: 1, column: before.length + 1 }
  const end = { line: 1, column: before.length + 6 }
  const [, underline] = codeFrame(`${before}WRONG`, start, end).split('\n')
  expect(underline).toBe(`    | ${' '.repeat(columns)}^^^^^`)
})

test('wide characters that are wrong are underlined as wide as they are', () => {
  expect(codeFrame('你好', { line: 1, column: 1 }, { line: 1, column: 3 })).toBe(
    '> 1 | 你好\n    | ^^^^',
  )
})

test('wide characters do not push a line over the edge of the terminal', () => {
  const text = '你'.repeat(100)
  const frame = codeFrame(text, { line: 1, column: 50 }, { line: 1, column: 51 }, { columns: 46 })
  const [shown = '', underline = ''] = frame.split('\n')
  expect([...shown].filter((character) => character === '你')).toHaveLength(19)
  expect(underline.indexOf('^')).toBeLessThan(45)
})

test('what a terminal would obey, and what turns the direction of a line, is shown as a sign', () => {
  const text = 'a\u001b[31mb\u0007c\u007fd\u009be\u202ef'
  const [shown] = codeFrame(text, { line: 1, column: 1 }, { line: 1, column: 2 }).split('\n')
  expect(shown).toBe('> 1 | a␛[31mb␇c␡d\ufffde\ufffdf')
})
