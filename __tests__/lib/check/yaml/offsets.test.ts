/** @jest-environment node */
import fc from 'fast-check'
import { isScalar, parseDocument, type Scalar, visit } from 'yaml'
import { align, scalarToFile } from '@/lib/check/yaml/offsets'

/** Few on every change; a campaign with `PROPERTY_RUNS=100000`. */
const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) }

const LINE_END = fc.constantFrom('\n', '\r\n')
const WORDS = fc.array(fc.constantFrom('a', 'b c', 'ü', '😀', '\t', ' ', "''", '#', '\r', '\u2028'))
const ESCAPES = fc.constantFrom(
  ...['\\n', '\\t', '\\"', '\\\\', '\\x41', '\\u00e9', '\\U0001F600', '\\ud83d', '\\ ', '\\\t'],
  ...['\\/', '\\N', '\\\n', '\\\r\n', '\\\n   ', ' ', '  ', '\t', 'a', '\n', '\r\n', '\n \n', '\r'],
)
const HEADER = fc
  .tuple(
    fc.constantFrom('|', '>'),
    fc.constantFrom('', '1', '2', '3', '+', '-', '2-', '+1', '3+'),
    fc.constantFrom('', ' ', ' # why', '\t'),
  )
  .map((parts) => parts.join(''))

/** Lines of any indentation: many of these are no YAML, and all that is read is aligned. */
const lines = (indents: fc.Arbitrary<number>) =>
  fc
    .array(fc.tuple(indents, WORDS, LINE_END), { maxLength: 8 })
    .map((all) => all.map(([indent, words, end]) => ' '.repeat(indent) + words.join('') + end))

const SOURCES = {
  plain: lines(fc.nat(5)).map((all) => `x${all.join('')}`),
  'single-quoted': lines(fc.nat(5)).map((all) => `'${all.join('')}'`),
  'double-quoted': fc.array(ESCAPES).map((all) => `"${all.join('')}"`),
  block: fc
    .tuple(HEADER, LINE_END, lines(fc.constantFrom(0, 0, 2, 3, 4, 5)))
    .map(([header, end, all]) => header + end + all.join('')),
}

function scalarsIn(source: string): Scalar[] {
  const found: Scalar[] = []
  const document = parseDocument(source, { prettyErrors: false })
  if (document.errors.length > 0) return found
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string') found.push(node)
    },
  })
  return found
}

/** What a code unit of a value can be written as. */
function isWrittenAs(unit: string, written: string): boolean {
  if (written === unit || (unit === "'" && written === "''")) return true
  if (/^\r?\n$/.test(written)) return unit === '\n' || unit === ' '
  // At the end of the file, the last line of a block has no line break and gets one.
  return written.startsWith('\\') || (written === '' && unit === '\n')
}

describe('every character of a value is found in the file,', () => {
  test.each(Object.entries(SOURCES))('%s', (_, source) => {
    let count = 0
    fc.assert(
      fc.property(source, fc.boolean(), (written, isNested) => {
        const text = isNested ? `a:\n - k: ${written.replaceAll('\n', '\n   ')}\n` : `k: ${written}`
        for (const node of scalarsIn(text)) {
          count++
          const value = String(node.value)
          const aligned = align(node, text)
          expect(aligned.length).toBe(value.length)
          let last = node.range?.[0] ?? 0
          for (const [index, unit] of value.split('').entries()) {
            const { start, end } = aligned.spanOf({ start: index, end: index + 1 })
            // Two units of one escape stand at one place.
            expect(start).toBeGreaterThanOrEqual(last)
            expect([unit, isWrittenAs(unit, text.slice(start, end)), text]).toEqual([
              unit,
              true,
              text,
            ])
            last = start
          }
          expect(last).toBeLessThanOrEqual(node.range?.[1] ?? 0)
        }
      }),
      RUNS,
    )
    // Otherwise this would only tell that nothing is ever YAML.
    expect(count).toBeGreaterThan(RUNS.numRuns / 5)
  })
})

test('a word is found behind escapes, in the file and not in the front matter', () => {
  const text = 'k: "\\u00e9 \\\n  \\U0001F600 here"\n'
  const node = scalarsIn(text).at(-1)
  if (!node) throw new Error('There is a value.')
  const at = String(node.value).indexOf('here')
  const { start, end } = scalarToFile(node, text, 4)({ start: at, end: at + 4 })
  expect(text.slice(start - 4, end - 4)).toBe('here')
})
