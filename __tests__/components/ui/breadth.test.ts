/** @jest-environment node */
import fc from 'fast-check'
import {
  type Breadth,
  fixed,
  fromWidth,
  larger,
  part,
  sizesOf,
  smaller,
  sum,
  WINDOW,
  widthAt,
  without,
} from '@/components/ui/breadth'

/** Breadths of every kind, made as style sheets make them. */
const breadths: fc.Arbitrary<Breadth> = fc.letrec<{ breadth: Breadth }>((tie) => ({
  breadth: fc.oneof(
    { maxDepth: 4 },
    fc.constant(WINDOW),
    fc.integer({ min: 0, max: 90 }).map(fixed),
    fc.tuple(tie('breadth'), tie('breadth')).map(([a, b]) => smaller(a, b)),
    fc.tuple(tie('breadth'), tie('breadth')).map(([a, b]) => without(a, b)),
    fc
      .tuple(fc.integer({ min: 0, max: 99 }), tie('breadth'), tie('breadth'))
      .map(([at, a, b]) => fromWidth(at, a, b)),
  ),
})).breadth

const windows = fc.double({ min: 0, max: 200, noNaN: true })

describe('the breadth of a picture', () => {
  it.each([
    ['the smaller of two', smaller, Math.min],
    ['the larger of two', larger, Math.max],
    ['two side by side', sum, (a: number, b: number) => a + b],
    ['one without the other', without, (a: number, b: number) => a - b],
  ] as const)('can be %s, at every width of the window', (_, combined, expected) => {
    fc.assert(
      fc.property(breadths, breadths, windows, (one, other, window) => {
        const [a, b] = [widthAt(one, window), widthAt(other, window)]
        expect(widthAt(combined(one, other), window)).toBeCloseTo(expected(a, b), 6)
      }),
    )
  })

  it('can be a part of another', () => {
    expect(widthAt(part(WINDOW, 0.25), 80)).toBe(20)
  })

  it('can be another one from some width of the window on', () => {
    const breadth = fromWidth(64, WINDOW, fixed(33))
    expect([63, 64, 65].map((window) => widthAt(breadth, window))).toEqual([63, 33, 33])
  })

  it.each([
    [WINDOW, '100vw'],
    [fixed(20), '20rem'],
    [without(WINDOW, fixed(2.5)), 'calc(100vw - 2.5rem)'],
    [sum(part(WINDOW, 0.5), fixed(1)), 'calc(50vw + 1rem)'],
    [
      smaller(fixed(70), without(WINDOW, fixed(2.5))),
      '(min-width:72.5rem) 70rem,calc(100vw - 2.5rem)',
    ],
    [
      fromWidth(50, WINDOW, fromWidth(50.4, fixed(50), fixed(40))),
      '(min-width:50.4rem) 40rem,100vw',
    ],
    [fromWidth(50, WINDOW, fixed(49.8)), '(min-width:50rem) 49.8rem,100vw'],
    [fromWidth(64, WINDOW, WINDOW), '100vw'],
  ])('is written for browsers, the widest window first', (breadth, sizes) => {
    expect(sizesOf(breadth)).toBe(sizes)
  })
})
