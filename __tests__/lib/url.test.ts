/** @jest-environment node */
import { urlOf } from '@/lib/url'

test('an address is read, with what it starts from and without', () => {
  expect(urlOf('https://example.org/a b')?.href).toBe('https://example.org/a%20b')
  expect(urlOf('../b/', 'https://example.org/a/')?.href).toBe('https://example.org/b/')
})

test.each(['', 'about us', 'https://', '//'])('%j is no address', (written) => {
  expect(urlOf(written)).toBeUndefined()
})

test('a name with é is one however many were asked for before', () => {
  const answers = Array.from({ length: 20_000 }, () => urlOf('https://é.example')?.host)
  expect(new Set(answers)).toEqual(new Set(['xn--9ca.example']))
})
