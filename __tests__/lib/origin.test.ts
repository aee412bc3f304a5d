/** @jest-environment node */
import { originOf } from '@/lib/origin'

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  [' HTTP://Example.org:80 ', 'http://example.org'],
  ['https://é.example', 'https://xn--9ca.example'],
])('%j is an origin', (written, origin) => {
  expect(originOf(written)).toBe(origin)
})

test.each([
  '',
  'example.org',
  'https:example.org',
  'https:\\\\example.org',
  'https://exam\nple.org',
  'https://example.org/blog/',
  'https://example.org/?a',
  'https://example.org#a',
  'https://somebody@example.org',
  'https://[::1',
  'ftp://example.org',
])('%j is none: pages could not be put behind it', (written) => {
  expect(originOf(written)).toBeUndefined()
})
