/** @jest-environment node */
import { findIcon, packsOf } from '@/lib/icons'

test.each([
  ['fas', 'cogs', 'gears'],
  ['fas', 'gears', 'gears'],
  ['fas', 'laptop-code', 'laptop-code'],
  ['fab', 'github', 'github'],
] as const)('in pack %s, %s is drawn as %s', (pack, written, name) => {
  expect(findIcon(pack, written)?.name).toBe(name)
})

test('a brand is in the pack of brands only', () => {
  expect(packsOf('github')).toEqual(['fab'])
  expect(findIcon('fas', 'constructor')).toBeUndefined()
})
