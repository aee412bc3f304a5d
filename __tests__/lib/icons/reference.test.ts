/** @jest-environment node */
import { referenceOf } from '@/lib/icons'

const beside = (pack?: unknown) =>
  new Map([['icon_pack', { value: { kind: 'scalar', value: pack } }]])

test.each([
  ['a name alone is of the solid icons', 'users', undefined, 'fas', 'users'],
  ['the pack may stand beside the name', 'github', 'fab', 'fab', 'github'],
  ['an empty pack says nothing', 'users', '', 'fas', 'users'],
  ['the pack may stand in the name', 'brands/github', undefined, 'brands', 'github'],
  ['the pack in the name counts first', 'hero/bolt', 'fas', 'hero', 'bolt'],
  ['an emoji needs no pack', '🚀', undefined, 'emoji', '🚀'],
  ['a code between colons needs no pack', ':rocket:', 'fas', 'emoji', ':rocket:'],
  ['a code needs the pack', 'rocket', 'emoji', 'emoji', 'rocket'],
  ['an emoji may have its pack', 'emoji/🚀', undefined, 'emoji', '🚀'],
  ['the rest of a path is the name', 'custom/a/b', undefined, 'custom', 'a/b'],
  ['spaces around a name say nothing', ' users ', undefined, 'fas', 'users'],
])('%s', (_what, written, pack, expectedPack, name) => {
  const reference = referenceOf(written, 'sections.0.items.1.icon', beside(pack))
  expect(reference).toMatchObject({ pack: expectedPack, name })
})
