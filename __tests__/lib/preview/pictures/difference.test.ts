/** @jest-environment node */
import { difference, type Pixels } from '@/lib/preview/pictures/difference'

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
    expect(at(marked, 9, 9)).toEqual([168, 0, 92, 255])
    const [red = 0, green = 0] = at(marked, 12, 12)
    expect(red - green).toBeGreaterThan(50)
    const [r, g, b] = at(marked, 2, 2)
    expect([r, g]).toEqual([b, b])
  },
)

/** How bright a colour is to eyes (WCAG 2.2, "relative luminance"). */
function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

test('what is marked is seen without colours, on ground of any brightness', () => {
  for (const ground of [0, 20, 60, 93, 128, 190, 255]) {
    const before = plain(24, 24, [ground, ground, ground])
    const after = plain(24, 24, [ground, ground, ground])
    after.data.fill(ground > 128 ? 0 : 255, (9 * 24 + 9) * 4, (9 * 24 + 9) * 4 + 3)
    const marked = difference(before, after) ?? before
    const [plainly = 0, mark = 0] = [at(marked, 2, 2), at(marked, 9, 9)].map(luminance)
    expect((plainly + 0.05) / (mark + 0.05)).toBeGreaterThanOrEqual(3)
  }
})

test('what a shorter picture lacks is marked', () => {
  const marked = difference(plain(16, 8, [9, 9, 9]), plain(16, 24, [9, 9, 9])) ?? fail()
  expect(marked.height).toBe(24)
  const [lacks, both] = [at(marked, 3, 20), at(marked, 3, 4)]
  expect((lacks[0] ?? 0) - (lacks[1] ?? 0)).toBeGreaterThan(50)
  expect(both[0]).toBe(both[1])
})

/** A picture of rows of grey. */
function rows(...greys: number[]): Pixels {
  const width = 16
  const data = Buffer.from(
    greys.flatMap((grey) => Array(width).fill([grey, grey, grey, 255]).flat()),
  )
  return { data, width, height: greys.length }
}

/** Which rows of a picture have any mark. */
function markedRows(picture: Pixels): number[] {
  return Array.from({ length: picture.height }, (_, row) => row).filter((row) => {
    const [red = 0, green = 0] = at(picture, 3, row)
    return red - green > 50
  })
}

const PAGE = Array.from({ length: 40 }, (_, row) => row * 5)

test('what is put into a page is marked, and not what follows it', () => {
  const after = rows(...PAGE.slice(0, 16), 250, 251, 252, ...PAGE.slice(16))
  expect(markedRows(difference(rows(...PAGE), after) ?? fail())).toEqual([16, 17, 18])
})

test('where something was taken out is a line, and what follows it is not marked', () => {
  const after = rows(...PAGE.slice(0, 8), ...PAGE.slice(20))
  const marked = difference(rows(...PAGE), after) ?? fail()
  expect(marked.height).toBe(40)
  expect(markedRows(marked)).toEqual([8, 9, 10])
})

test('a row of space more or less, and text that is a row higher, are not marked as rows put in or taken out', () => {
  const space = [255, 255, 255, 255]
  const one = rows(...PAGE.slice(0, 20), ...space, ...PAGE.slice(20))
  const more = rows(...PAGE.slice(0, 20), ...space, 255, ...PAGE.slice(20))
  expect(difference(one, more)).toBeUndefined()
  expect(difference(more, one)).toBeUndefined()
  const border = rows(...PAGE.slice(0, 20), 0, ...PAGE.slice(20))
  expect(markedRows(difference(rows(...PAGE), border) ?? fail())).toEqual([20])
  expect(markedRows(difference(border, rows(...PAGE)) ?? fail())).toEqual([20, 21, 22])
})

test('an end that is gone is a line', () => {
  const marked = difference(rows(...PAGE), rows(...PAGE.slice(0, 20))) ?? fail()
  expect(markedRows(marked)).toEqual([20, 21, 22])
})

function fail(): never {
  throw new Error('No difference was found.')
}
