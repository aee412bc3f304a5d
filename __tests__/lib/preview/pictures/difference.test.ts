/** @jest-environment node */
import { difference, type Pixels, padded } from '@/lib/preview/pictures/difference'

/** A picture of one colour. */
function plain(width: number, height: number, colour: readonly [number, number, number]): Pixels {
  const data = Buffer.from(Array.from({ length: width * height }, () => [...colour, 255]).flat())
  return { data, width, height }
}

function at({ data, width }: Pixels, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)]
}

test('rounding of colours is no difference, and a step that eyes see is one', () => {
  const grey = plain(20, 20, [100, 100, 100])
  expect(difference(grey, plain(20, 20, [100, 100, 100]))).toBeUndefined()
  expect(difference(grey, plain(20, 20, [102, 99, 101]))).toBeUndefined()
  expect(difference(grey, plain(20, 20, [108, 100, 100]))).toBeDefined()
})

test.each([
  ['light', 250],
  ['dark', 10],
])(
  'one changed pixel of a %s page is marked, with the square around it, and nothing else',
  (_, ground) => {
    const before = plain(24, 24, [ground, ground, ground])
    const after = plain(24, 24, [ground, ground, ground])
    after.data.fill(128, (9 * 24 + 9) * 4, (9 * 24 + 9) * 4 + 3)
    const marked = difference(before, after) ?? before
    expect(at(marked, 9, 9)).toEqual([255, 0, 144, 255])
    const [red = 0, green = 0] = at(marked, 12, 12)
    expect(red - green).toBeGreaterThan(100)
    const [r, g, b] = at(marked, 2, 2)
    expect([r, g]).toEqual([b, b])
  },
)

test('what a shorter picture lacks is marked', () => {
  const size = { width: 16, height: 24 }
  const [before, after] = [plain(16, 8, [9, 9, 9]), plain(16, 24, [9, 9, 9])]
  const marked = difference(padded(before, size), padded(after, size)) ?? before
  expect(marked.height).toBe(24)
  expect(at(marked, 3, 20)).toEqual([255, 0, 144, 255])
  expect(at(marked, 3, 4)[0]).toBe(at(marked, 3, 4)[1])
})
