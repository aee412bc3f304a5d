import fc from 'fast-check'
import { shown, shownLines } from '@/lib/preview/report/shown'
import { hostileText } from './hostile'

test.each([
  ['turns the direction', 'a\u202eb', 'a‹U+202E›b'],
  ['has no width', 'pay\u200bpal', 'pay‹U+200B›pal'],
  ['is a control of a terminal', '\u001b[31m', '‹U+001B›[31m'],
  ['is half a character', '\ud800', '‹U+D800›'],
  ['is a letter without ink', '\u3164', '‹U+3164›'],
  ['is a mark that hides in front of a text', '\ufeffa', '‹U+FEFF›a'],
  ['joins letters that need no joining', 'a\u200db', 'a‹U+200D›b'],
  ['joins a letter to what is unseen', '\u3164\u200d日', '‹U+3164›‹U+200D›日'],
  ['joins what no emoji is', '日\ufe0f\u200d日', '日‹U+FE0F›‹U+200D›日'],
])('what %s is shown by its number', (_, text, expected) => {
  expect(shown(text)).toBe(expected)
})

test.each(['👩‍🚀 ❤️‍🔥 1️⃣', 'می‌خواهم', 'क्‍ष', 'Crème brûlée', '日本語'])(
  '%s stays as it is written',
  (text) => {
    expect(shown(text)).toBe(text)
  },
)

test('a text of several lines becomes one, and keeps its words apart', () => {
  expect(shown(' one\r\n\ttwo\u00a0three\u2028')).toBe('one two three')
  expect(shownLines('one\r\n\ttwo \n')).toBe('one\n  two\n')
})

test('a long text is cut between characters', () => {
  expect(shown('abcdef', 4)).toBe('abc…')
  expect(shown('ab😀cd', 4)).toBe('ab…')
  expect(shown('abcd', 4)).toBe('abcd')
})

test('whatever is written, nothing of it is unseen, and showing it again changes nothing', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const result = shown(text)
      expect(result).not.toMatch(/[\p{Cc}\p{Cs}\u200b\u2028-\u202e\u2060-\u206f\ufeff]/u)
      expect(shown(result)).toBe(result)
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) },
  )
})
