import { pathData } from '@/lib/brand/path-data'

test('an outline keeps its letters, its order and two decimals', () => {
  expect(
    pathData([
      { type: 'M', x: 1.005, y: -2.347 },
      { type: 'Q', x1: 1, y1: 2, x: 3, y: 4 },
      { type: 'C', x1: 1, y1: 2, x2: 3, y2: 4, x: 5, y: 6 },
      { type: 'Z' },
    ]),
  ).toBe('M1 -2.35Q1 2 3 4C1 2 3 4 5 6Z')
})

test('a number that is almost nothing does not end the drawing', () => {
  expect(pathData([{ type: 'L', x: 1e-14, y: -1e-14 }])).toBe('L0 0')
})
