/** @jest-environment node */
import fc from 'fast-check'
import { isMap, isScalar, parseDocument } from 'yaml'
import { scalarToFile } from '@/lib/check/yaml/offsets'

const MARKER = 'MARKER'
const word = fc.stringMatching(/^[a-z]{1,6}$/)
const words = fc.array(word, { maxLength: 4 })
const sequence = fc.constantFrom('\\n', '\\t', '\\"', '\\\\', '\\x41', '\\u00e9', '\\U0001F600')
const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 3 })

const flow = (before: string[], after: string[]) => ['x', ...before, MARKER, ...after].join(' ')
const block = (before: string[][], after: string[][]) =>
  [...before, [MARKER], ...after].map((line) => `    ${line.join(' ')}`).join('\n')

const SOURCES = {
  plain: fc.tuple(words, words).map(([a, b]) => flow(a, b).replace(' ', '\n    ')),
  'single-quoted': fc.tuple(words, words).map(([a, b]) => `'it''s ${flow(a, b)}'`),
  'double-quoted': fc
    .tuple(fc.array(fc.oneof(word, sequence), { maxLength: 4 }), words)
    .map(([a, b]) => `"${flow(a, b)}"`),
  literal: fc.tuple(lines, lines).map(([a, b]) => `|\n${block(a, b)}`),
  folded: fc.tuple(lines, lines).map(([a, b]) => `>\n${block(a, b)}`),
}

test.each(Object.entries(SOURCES))('a word in a %s value is found in the file', (_, source) => {
  fc.assert(
    fc.property(source, fc.boolean(), fc.nat(9), (written, isWindows, base) => {
      const text = isWindows ? `key: ${written}\n`.replaceAll('\n', '\r\n') : `key: ${written}\n`
      const { contents } = parseDocument(text)
      const node = isMap(contents) ? contents.items[0]?.value : undefined
      if (!isScalar(node)) throw new Error(text)
      const at = String(node.value).indexOf(MARKER)
      const { start, end } = scalarToFile(node, text, base)({ start: at, end: at + MARKER.length })
      expect(text.slice(start - base, end - base)).toBe(MARKER)
    }),
  )
})
