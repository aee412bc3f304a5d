import { findingsOf, landing } from './content'

const page = (aliases: string) =>
  landing('  - block: markdown\n    content:\n      text: Hello\n', `${aliases}\n`)

test('an alias cannot be the address of a page', () => {
  const files = { 'a.md': page('aliases: [/b/index.html]'), 'b.md': page('') }
  expect(findingsOf(files)).toEqual([
    'a.md:8:11 error The address "/b/index.html" belongs to b.md already. Delete the alias here or there. alias/taken',
  ])
})

test('two pages cannot have had one address', () => {
  const files = { 'a.md': page('aliases: [/old]'), 'b.md': page('aliases: [/old/]') }
  expect(findingsOf(files)).toEqual([
    'b.md:8:11 error The address "/old/" belongs to a.md already. Delete the alias here or there. alias/taken',
  ])
})

test('an alias that says what the page says already is an error', () => {
  expect(findingsOf({ 'a.md': page('aliases: [/a]') })).toEqual([
    'a.md:8:11 error This page has the address "/a" already. Delete the alias. alias/taken',
  ])
})

test.each(['/404.html', '/favicon.ico', '/_redirects', '/llms.txt/', '/icon-192.png'])(
  'the alias "%s" cannot be an address of the site itself',
  (alias) => {
    expect(findingsOf({ 'a.md': page(`aliases: [${alias}]`) })).toEqual([
      `a.md:8:11 error The address "${alias}" is needed for the site itself. Delete the alias. alias/taken`,
    ])
  },
)

test('the address of a page that is kept out of the site is not free: previews show it', () => {
  const files = { 'a.md': page('aliases: [/b/]'), 'b.md': page('draft: true') }
  expect(findingsOf(files)).toEqual([
    'a.md:8:11 error The address "/b/" belongs to b.md already. Delete the alias here or there. alias/taken',
  ])
})

test('one alias need not be a list', () => {
  expect(findingsOf({ 'a.md': page('aliases: /old/') })).toEqual([
    expect.stringContaining('It is read as a list of one: ["/old/"]'),
  ])
})
