import fc from 'fast-check'
import { type Box, type Fitted, fitText } from '@/lib/brand/fit-text'
import { widthOf } from '@/lib/brand/font'

const box: Box = { width: 1000, height: 300, maxLines: 3, minSize: 50, maxSize: 120, leading: 1.2 }
/** What a sum of a hundred fractions may be off by. */
const ROUNDING = 1e-6

const words = (longest: number, most: number) =>
  fc
    .array(fc.stringMatching(new RegExp(`^[A-Za-zäöüß0-9,.!-]{1,${longest}}$`)), {
      minLength: 1,
      maxLength: most,
      // Left alone, fast-check hardly makes a title that is too long.
      size: 'max',
    })
    .map((all) => all.join(' '))

/** Titles that fit, titles that do not, and words that are longer than a line. */
const texts = fc.oneof(words(12, 8), words(12, 60), words(90, 4))

const set = (text: string) => fitText(text, box, widthOf)
const isCut = ({ lines }: Fitted) => lines.at(-1)?.endsWith('…') ?? false
const without = (pattern: RegExp, text: string) => text.replace(pattern, '')

test('a title has at most three lines, and every line has words', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { lines } = set(text)
      expect(lines.length).toBeGreaterThan(0)
      expect(lines.length).toBeLessThanOrEqual(3)
      expect(lines).not.toContain('')
    }),
  )
})

test('no line leaves the box, and no title is higher than it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { lines, size } = set(text)
      const widest = Math.max(...lines.map((line) => widthOf(line) * size))
      expect(widest).toBeLessThanOrEqual(box.width + ROUNDING)
      expect(lines.length * size * box.leading).toBeLessThanOrEqual(box.height)
    }),
  )
})

test('the size stays between the smallest and the largest', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { size } = set(text)
      expect(size).toBeGreaterThanOrEqual(box.minSize)
      expect(size).toBeLessThanOrEqual(box.maxSize)
    }),
  )
})

test('no letter is lost, unless an ellipsis says so', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const fitted = set(text)
      const drawn = without(/[ …]/g, fitted.lines.join(''))
      if (isCut(fitted)) expect(without(/ /g, text).startsWith(drawn)).toBe(true)
      else expect(drawn).toBe(without(/ /g, text))
    }),
  )
})

test('a word that fits on a line is not broken', () => {
  fc.assert(
    fc.property(words(12, 60), (text) => {
      const fitted = set(text)
      const drawn = without(/…$/, fitted.lines.join(' ')).split(' ')
      // What stood behind the last word may have gone with what was cut off.
      const last = drawn.pop() ?? ''
      const expected = text.split(' ')
      expect(drawn).toEqual(expected.slice(0, drawn.length))
      expect(without(/\p{P}+$/u, expected[drawn.length] ?? '')).toBe(without(/\p{P}+$/u, last))
    }),
  )
})

/** Every way to put these words on at most so many lines. */
function waysToBreak(all: string[], most: number): string[][] {
  const whole = [[all.join(' ')]]
  if (most === 1) return whole
  const broken = all.slice(1).flatMap((_, index) => {
    const first = all.slice(0, index + 1).join(' ')
    return waysToBreak(all.slice(index + 1), most - 1).map((rest) => [first, ...rest])
  })
  return [...whole, ...broken]
}

test('no other way to break the lines makes a title larger', () => {
  fc.assert(
    fc.property(words(12, 8), (text) => {
      const { size } = set(text)
      const larger = waysToBreak(text.split(' '), 3).filter(
        (lines) =>
          size < box.maxSize &&
          lines.length * (size + 1) * box.leading <= box.height &&
          lines.every((line) => widthOf(line) * (size + 1) <= box.width),
      )
      expect(larger).toEqual([])
    }),
  )
})

test('no other way to break a title into as many lines has a shorter longest line', () => {
  const longest = (lines: string[]) => Math.max(...lines.map(widthOf))
  fc.assert(
    fc.property(words(12, 8), (text) => {
      const { lines } = set(text)
      const shorter = waysToBreak(text.split(' '), 3).filter(
        (other) => other.length === lines.length && longest(other) < longest(lines) - ROUNDING,
      )
      expect(shorter).toEqual([])
    }),
  )
})

test('a short title is as large as it may be', () => {
  expect(set('Membership')).toEqual({ lines: ['Membership'], size: 120 })
})

test('a title is set on more lines where that makes it larger, and they are about equally long', () => {
  expect(set('The membership of a whole community').lines).toEqual([
    'The membership of',
    'a whole community',
  ])
})

test('a word that is too long for a line is made smaller before it is broken', () => {
  const { lines, size } = set('Geschwindigkeitsbegrenzungen')

  expect(lines).toHaveLength(1)
  expect(size).toBeLessThan(120)
})

test('a word that is too long at the smallest size goes on on the next line', () => {
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'
  const { lines, size } = set(word)

  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join('')).toBe(word)
  expect(size).toBe(50)
})

test('a title that is too long ends with an ellipsis after a whole word, without the comma', () => {
  const { lines } = set('communities, hubs, '.repeat(50).trim())

  expect(lines).toHaveLength(3)
  expect(lines[2]).toMatch(/ (?:communities|hubs)…$/)
})
