/** @jest-environment node */
import { iconOf } from './site'

test.each([
  ['a code', 'rocket', '🚀'],
  ['a code between colons', ':rocket:', '🚀'],
  ['a code with a sign', '+1', '👍'],
  ['the character', '🚀', '🚀'],
  ['a character that is also drawn as text, in colour', '❤', '❤️'],
  ['a character with more marks than it needs', '☕️', '☕'],
  ['a tone of skin', '👍🏽', '👍🏽'],
  ['several characters that are one', '👩‍🚀', '👩‍🚀'],
  ['a flag', '🇩🇪', '🇩🇪'],
  ['a key', '1️⃣', '1️⃣'],
])('an emoji is named by %s', (_how, written, emoji) => {
  expect(iconOf('emoji', written)).toEqual({ name: written, emoji })
})

test.each(['nosuchcode', ':nosuchcode:', '🚀🚀', '🚀 and words', 'words', '::', ':'])(
  '%p is no emoji',
  (written) => {
    expect(iconOf('emoji', written)).toBeUndefined()
  },
)
