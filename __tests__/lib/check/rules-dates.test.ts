import { findingsOf, landing } from './content'

const page = (more: string) =>
  landing('  - block: markdown\n    content:\n      text: Hello\n', `${more}\n`)

test.each([
  '2026-11-23T25:00',
  '2026-11-23T09:00:99',
  '2026-11-23 09:00 +99:99',
  '2026-13-40',
  'soon',
])('a time that no clock has is an error, and is not passed over: %s', (written) => {
  expect(findingsOf({ 'a.md': page(`expiryDate: ${written}`) })).toEqual([
    `a.md:8:13 error "expiryDate" should be a date such as 2026-11-23, and is the text "${written}". schema/type`,
  ])
})

test('a page that is over before it begins gets a warning: nobody would ever see it', () => {
  const reason =
    'The page is over before it begins: visitors never see it. Write an expiryDate that is after the publishDate.'
  expect(findingsOf({ 'a.md': page('publishDate: 2025-12-01\nexpiryDate: 2025-01-01') })).toEqual([
    `a.md:9:13 warning ${reason} page/dates`,
  ])
  expect(findingsOf({ 'a.md': page('publishDate: 2025-01-01\nexpiryDate: 2025-12-01') })).toEqual(
    [],
  )
})

test('an empty alias is none, and one that is a number is read as it is written', () => {
  expect(findingsOf({ 'a.md': page('aliases: ""') })).toEqual([])
  expect(findingsOf({ 'a.md': page('aliases: 010') })).toEqual([
    expect.stringContaining('It is read as a list of one: ["010"].'),
  ])
})
