/** @jest-environment node */
import { sample } from '@/lib/check/documentation/sample'

test('what a finding is about is underlined below its line', () => {
  expect(sample('a: b\nc: ⟦word⟧\nd: e')).toBe('a: b\nc: word\n   ^^^^\nd: e')
})

test('a place without a width gets one sign', () => {
  expect(sample('a: ⟦⟧b')).toBe('a: b\n   ^')
})

test('of a mistake over several lines, the rest of the first is underlined', () => {
  expect(sample('a ⟦b\nc⟧')).toBe('a b\n  ^\nc')
})

test('an example that is about its whole file has no underline', () => {
  expect(sample('a: b')).toBe('a: b')
})

test('what cannot be seen has a sign', () => {
  expect(sample('⟦\ta⟧\nb  \n\u0000c\r')).toBe('→a\n^^\nb··\n␀c␍')
})

test('an example that nobody would read to its end is cut', () => {
  expect(sample('a\n'.repeat(30)).split('\n')).toEqual([...Array(16).fill('a'), '…'])
  expect(sample(`⟦${'a'.repeat(500)}⟧`)).toBe(`${'a'.repeat(100)}…\n${'^'.repeat(100)}`)
})
