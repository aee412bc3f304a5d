import { shareKey } from '@/lib/brand/share-key'

const input = { title: 'Membership', siteName: '2i2c' }

test('the same input has the same key', () => {
  expect(shareKey({ siteName: '2i2c', title: 'Membership' })).toBe(shareKey(input))
})

test.each([
  [{ ...input, title: 'membership' }],
  [{ ...input, siteName: '2i2' }],
  [{ title: 'Membership2', siteName: 'i2c' }],
  [{ ...input, title: 'Membership\ud83d' }],
])('%j has a key of its own', (other) => {
  expect(shareKey(other)).not.toBe(shareKey(input))
})

test('a key can be the name of a file', () => {
  expect(shareKey(input)).toMatch(/^[0-9a-f]{64}$/)
})
