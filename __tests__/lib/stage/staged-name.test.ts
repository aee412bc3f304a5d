/** @jest-environment node */
import { stagedName } from '@/lib/stage/staged-name'

test('a staged page is named by its address', () => {
  expect(stagedName('/')).toBe('pages/index.json')
  expect(stagedName('/a/my_page-2/')).toBe('pages/a/my_page-2.json')
})

test('no two pages have one name, also where Contentlayer writes two underscores for a slash', () => {
  const addresses = [
    '/',
    '/index/',
    '/a/b/',
    '/a__b/',
    '/a_/_b/',
    '/a/_b/',
    '/a_/b/',
    '/é/',
    '/e\u0301/',
  ]
  const names = addresses.map((address) => stagedName(address).replaceAll('/', '__'))
  expect(new Set(names).size).toBe(addresses.length)
})

test.each([
  "/it's/",
  '/a?b/',
  '/100%/',
  '/a#b/',
  '/a"b/',
  '/a\\b/',
  `/${'a'.repeat(250)}/`,
  `${'/a'.repeat(300)}/`,
])('the name of %s is plain and short', (address) => {
  expect(stagedName(address)).toMatch(/^pages\/[\w-]{1,60}\.json$/)
})
