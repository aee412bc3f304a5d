import { findingsOf, landing } from './content'

const page = (more: string) =>
  landing('  - block: markdown\n    content:\n      text: Hello\n', `${more}\n`)

test.each(['2026-11-23T25:00', '2026-11-23T09:00:99', '2026-11-23 09:00 +99:99', 'soon'])(
  'a time that no clock has is an error, and is not passed over: %s',
  (written) => {
    expect(findingsOf({ 'a.md': page(`expiryDate: ${written}`) })).toEqual([
      `a.md:8:13 error "expiryDate" should be a date such as 2026-11-23, and is the text "${written}". schema/type`,
    ])
  },
)

test.each(['2026-13-40', '2026-02-30', '31/02/2026', '30.2.2026', '30 February 2026'])(
  'a day that no calendar has is said to be none: %s',
  (written) => {
    expect(findingsOf({ 'a.md': page(`date: ${written}`) })).toEqual([
      `a.md:8:7 error "date" should be a date such as 2026-11-23, and is the text "${written}". No calendar has that day. schema/type`,
    ])
  },
)

test.each([
  ['31.1.2026', '2026-01-31'],
  ['3.4.2026', '2026-04-03'],
  ['31/01/2026', '2026-01-31'],
  ['01/31/2026', '2026-01-31'],
  ['5 January 2026', '2026-01-05'],
  ['5. Sept. 2026', '2026-09-05'],
])(
  'a date as people write it elsewhere is proposed in the form that is read: %s',
  (written, day) => {
    expect(findingsOf({ 'a.md': page(`date: ${written}`) })).toEqual([
      `a.md:8:7 error "date" should be a date such as 2026-11-23, and is the text "${written}". Write ${day}. schema/type`,
    ])
  },
)

test('a date that is in March for some and in April for others is not guessed', () => {
  expect(findingsOf({ 'a.md': page('date: 3/4/2026') })).toEqual([
    'a.md:8:7 error "date" should be a date such as 2026-11-23, and is the text "3/4/2026". schema/type',
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
