import { drawable } from '@/lib/brand/drawable'

test.each([
  ['Membership in 2i2c', 'Membership in 2i2c'],
  ['Łódź, Ångström & “ﬁne” – Straße', undefined],
  ['Łódź, Ångström & “fine” – Straße', 'Łódź, Ångström & “fine” – Straße'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
])('%j is drawn as %j', (text, expected) => {
  expect(drawable(text)).toBe(expected)
})

test('a letter and the accent that was typed after it are one letter', () => {
  expect(drawable('Cafe\u0301')).toBe('Café')
})

test.each([
  ['🚀 Launch of the hub 🎉'],
  ['Launch 👩🏽‍🔬 of the hub'],
  ['Launch of 🇩🇪 the hub'],
  ['Launch of the ★ hub'],
])('%s is drawn without its small drawings', (text) => {
  expect(drawable(text)).toBe('Launch of the hub')
})

test('a keycap becomes its figure', () => {
  expect(drawable('3️⃣ steps')).toBe('3 steps')
})

test('space of any kind is one space', () => {
  expect(drawable(' a\n\tb\u00a0c\u2003d\u2028e\u0000f ')).toBe('a b c d e f')
})

test('what nobody sees is not drawn', () => {
  expect(drawable('mem\u00adber\u200bship\u202e\ufeff')).toBe('membership')
})

test('half of a pair is not drawn', () => {
  expect(drawable('a\ud83db\udc00')).toBe('ab')
})

test('a hyphen that does not break is a hyphen', () => {
  expect(drawable('e\u2011mail')).toBe('e-mail')
})

test.each([['عضوية'], ['会员'], ['सदस्यता'], ['Membership 会员'], ['a ∩ b']])(
  '%s is not drawn in part',
  (text) => {
    expect(drawable(text)).toBeUndefined()
  },
)

test.each([[''], ['   '], ['\u0000\u001f'], ['🎉'], ['\ud83d']])(
  'of %j nothing is left',
  (text) => {
    expect(drawable(text)).toBeUndefined()
  },
)
