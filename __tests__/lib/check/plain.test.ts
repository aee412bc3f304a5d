import fc from 'fast-check'
import { readText } from '@/lib/check/texts'
import { isPlain } from '@/lib/check/texts/plain'
import { compile } from '@/lib/markdown'
import { eachElement } from '@/lib/markdown/walk'

const PIECES = [
  ...['word', 'Größe', '日本', '7', '1.', '12)', '-', '+', '=', '*', '#', '>', '|', '`', '~', '_'],
  ...[' ', '  ', '    ', '\n', '\n\n', '\r\n', '\t', '.', ',', ':', ';', '!', '?', '(', ')', '/'],
  ...['//', 'http:', 'https', 'www', 'WWW.', '.org', '@', '<', '[', ']', '{', '{{<', '&', '&amp;'],
  ...['\\', '"', "'", '’', '–', ':+1:', '%', '$', 'mailto:', '---', '===', 'ftp:'],
]
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join(''))

test('of a text that is taken for plain words, its parser finds nothing that a rule asks for either', () => {
  let plain = 0
  fc.assert(
    fc.property(text, (written) => {
      if (!isPlain(written)) return
      plain++
      const { tree, parts, mistakes, removed } = compile(written)
      const names = new Set<string>()
      eachElement(tree, ({ tagName, properties }) => {
        names.add(tagName)
        expect(properties).toEqual({})
      })
      expect(['p', 'pre', 'code']).toEqual(expect.arrayContaining([...names]))
      expect([parts, mistakes, removed]).toEqual([[], [], []])
    }),
    { numRuns: 20_000 },
  )
  expect(plain).toBeGreaterThan(500)
})

test.each([
  'Ready-to-use environments with your tools. Focus on discovery (and on people): it’s 50 % of it!',
  'One paragraph.\n\nAnother one,\nof two lines.\n',
])('%j is plain, and nothing is to be said of it', (written) => {
  expect(isPlain(written)).toBe(true)
  expect(readText(written).links).toEqual([])
})
