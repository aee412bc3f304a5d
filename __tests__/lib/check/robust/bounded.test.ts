/** @jest-environment node */
import path from 'node:path'
import { SITE, temporaryFolder } from '@/__tests__/lib/check/content'
import { HOSTILE } from './hostile'
import { checkFiles, secondsOf } from './run'

const SIZE = 12_000
const folder = path.join(temporaryFolder(), 'content')
const seconds = (page: string) =>
  secondsOf(() => checkFiles(folder, { 'site.yaml': SITE, 'a.md': page }))

/** Of what is quick for each, a page has to have very many before it can be told. */
const MANY = ['silences', 'silences in a text', 'silences in a line', 'silences that never close']
const sizeOf = (name: string) => (MANY.includes(name) ? SIZE * 15 : SIZE)

describe.each(Object.entries(HOSTILE))('a page of %s', (name, page) => {
  test('takes some four times as long when it is four times as long, and not sixteen times', () => {
    const size = sizeOf(name)
    seconds(page(size))
    const short = seconds(page(size))
    const long = seconds(page(size * 4))
    // A machine that is busy tells short times badly.
    expect(long).toBeLessThan(short * 9 + 0.5)
  })
})
