/** @jest-environment node */
import { memory } from '@/lib/finish/memory'

test('what was made of a text is made once', () => {
  const known = memory<undefined>()
  const make = jest.fn()
  known('a', make)
  known('a', make)
  known('b', make)
  expect(make).toHaveBeenCalledTimes(2)
})

test('of more texts than it has room for, it knows those that were asked for last', () => {
  const known = memory<string>(2)
  for (const text of ['a', 'b', 'a', 'c']) known(text, () => text)
  const isKnown = (text: string) => known(text, () => 'anew') === text
  expect(isKnown('a')).toBe(true)
  expect(isKnown('c')).toBe(true)
  expect(isKnown('b')).toBe(false)
})
