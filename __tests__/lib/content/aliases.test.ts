import fc from 'fast-check'
import { aliasAddress } from '@/lib/content/aliases'

test.each([
  ['/old/', '/old/'],
  ['/old', '/old/'],
  ['/old.html', '/old.html'],
  ['/a/b/', '/a/b/'],
  ['old', '/team/old/'],
  ['./old/', '/team/old/'],
  ['../old', '/old/'],
  ['/über uns/', '/über uns/'],
  ['/%C3%BCber', '/über/'],
  ['/', '/'],
  ['', '/team/'],
])('the alias "%s" of /team/us/ is the address %s', (written, address) => {
  expect(aliasAddress(written, '/team/us/')).toBe(address)
})

test.each([
  'https://example.org/old/',
  '//example.org/old/',
  'mailto:a@b.c',
  'javascript:alert(1)',
  '/old/?page=2',
  '/old/#top',
  '../../old',
  '/../old',
  '/a//b/',
  '/%2e%2e%2fpasswd',
  '/.git/config',
  '/a%2Fb/',
  '/a%5Cb/',
  '/%00/',
  '/%zz/',
])('"%s" is no address that a page of this site had', (written) => {
  expect(aliasAddress(written, '/team/us/')).toBeUndefined()
})

test('whatever is written, an alias stays inside the site', () => {
  const parts = fc.array(
    fc.constantFrom('..', '.', '/', '\\', '%2e', '%2F', 'a', ':', '?', '#', ' ', 'é', '%'),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        parts.map((all) => all.join('')),
        fc.string(),
      ),
      (written) => {
        const address = aliasAddress(written, '/team/us/')
        if (address === undefined) return
        expect(address).toMatch(/^\/(?:[^/]+\/)*(?:[^/]+\.html?)?$/i)
        expect(address.split('/')).not.toContain('..')
      },
    ),
  )
})
