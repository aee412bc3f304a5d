/** @jest-environment node */
import path from 'node:path'
import { SITE, temporaryFolder } from '@/__tests__/lib/check/content'
import { HOSTILE } from './hostile'
import { checkFiles, secondsOf } from './run'

const SIZE = 12_000
const folder = path.join(temporaryFolder(), 'content')
const seconds = (page: string) =>
  secondsOf(() => checkFiles(folder, { 'site.yaml': SITE, 'a.md': page }))

describe.each(Object.entries(HOSTILE))('a page of %s', (_, page) => {
  test('takes some four times as long when it is four times as long, and not sixteen times', () => {
    seconds(page(SIZE))
    const short = seconds(page(SIZE))
    const long = seconds(page(SIZE * 4))
    // A machine that is busy tells short times badly.
    expect(long).toBeLessThan(short * 9 + 0.5)
  })
})
