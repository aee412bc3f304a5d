/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { roundedPath, withoutNoise } from '@/lib/icons/drawing/precision'

const SOLID = 'node_modules/@fortawesome/fontawesome-free/svgs/solid'

/** Grey values of an icon as a screen with two pixels to one shows it in a tile of ours. */
function pixels(viewBox: string, d: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="56" height="56"><path d="${d}"/></svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).greyscale().raw().toBuffer()
}

describe('the path of an icon, with fewer digits', () => {
  test.each([
    ['M281.4 209.3l-31.4 31.4-31.4-31.4z', 'm281 209l-31 32-31-32z'],
    ['m.4.4.4.4.4.4', 'm0 0l1 1h0'],
    ['a44 44 0 1 0 -.1 88a44 44 0 1110.4-.6', 'a44 44 0 1 0 0 88 44 44 0 1 1 10-1'],
    ['M1.6 2.6h1.6v1.6H9.9V8.8Z', 'm2 3h1v1h7v5z'],
    ['c1.2 2.2 3.3-4.4 5.5 6.6s1-1 2.2 2.2', 'c1 2 3-4 6 7s1-1 2 2'],
  ])('goes to the same places: %s', (d, rounded) => {
    expect(roundedPath(d, 1)).toBe(rounded)
  })

  test('keeps the digits that a small grid needs', () => {
    expect(roundedPath('M1.236.5l-.125 1e-1', 0.01)).toBe('m1.24 .5l-.13 .1')
  })

  test.each(['M1 2 3', 'x', 'M1,2 L', 'a1 1 0 2 0 1 1'])(
    'is left alone when it is none: %s',
    (d) => {
      expect(roundedPath(d, 1)).toBeUndefined()
    },
  )

  test('is written in whole steps of the grid, where that is shorter', () => {
    expect(
      withoutNoise({ viewBox: '0 0 640 512', shapes: [{ element: 'path', d: 'M64 128h-33.2z' }] }),
    ).toEqual({ viewBox: '0 0 320 256', shapes: [{ element: 'path', d: 'm32 64h-17z' }] })
    const small = { viewBox: '0 0 24 24', shapes: [{ element: 'path', d: 'm12 2h3z' }] } as const
    expect(withoutNoise({ ...small, shapes: [...small.shapes] })).toEqual(small)
  })

  test.each([{ strokeWidth: '2' }, { transform: 'scale(2)' }])(
    'keeps its unit where other lengths count in it: %j',
    (more) => {
      const shape = { element: 'path' as const, d: 'm64 128h-32z', ...more }
      const drawing = { viewBox: '0 0 640 512', shapes: [shape] }
      expect(withoutNoise(drawing)).toEqual(drawing)
    },
  )

  test('looks the same', async () => {
    const files = readdirSync(SOLID).filter((_, index) => index % 20 === 0)
    for (const file of files) {
      const svg = readFileSync(path.join(SOLID, file), 'utf8')
      const [, viewBox = ''] = /viewBox="([^"]+)"/.exec(svg) ?? []
      const [, d = ''] = / d="([^"]+)"/.exec(svg) ?? []
      const drawing = withoutNoise({ viewBox, shapes: [{ element: 'path', d }] })
      const rounded = drawing.shapes[0]?.d ?? ''
      expect(rounded.length).toBeLessThanOrEqual(d.length)
      const [before, after] = await Promise.all([
        pixels(viewBox, d),
        pixels(drawing.viewBox, rounded),
      ])
      // A quarter of the way from paper to ink, where an edge crosses a pixel.
      const furthest = Math.max(
        ...before.map((value, index) => Math.abs(value - (after[index] ?? 0))),
      )
      expect({ file, isSeen: furthest > 64 }).toEqual({ file, isSeen: false })
    }
  })
})
