import fc from 'fast-check'
import { addressIn } from '@/lib/preview/report/places'
import { hostileText } from './hostile'

const PLACE = 'https://previews.example/pr/12/'

test('a page stands below its place, with what an address cannot hold encoded', () => {
  expect(addressIn(PLACE, '/')).toBe(PLACE)
  expect(addressIn(PLACE, '/a b/é(1)/')).toBe(`${PLACE}a%20b/%C3%A9%281%29/`)
})

test('a page that is served nowhere has no address', () => {
  expect(addressIn(undefined, '/a/')).toBeUndefined()
})

test('a name that is longer than any file has no address', () => {
  expect(addressIn(PLACE, `/${'é'.repeat(100)}/`)).toBeUndefined()
})

test('no name leads out of its place', () => {
  expect(addressIn(PLACE, '/../../etc/')).toBeUndefined()
  expect(addressIn('./', '../secret.png')).toBeUndefined()
  fc.assert(
    fc.property(hostileText, (name) => {
      for (const place of [PLACE, './']) {
        const address = addressIn(place, name)
        if (address === undefined) continue
        expect(new URL(address, PLACE).href).toMatch(/^https:\/\/previews\.example\/pr\/12\//)
        expect(address).toMatch(/^[\w./:%~-]+$/)
      }
    }),
  )
})
