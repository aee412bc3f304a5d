/** @jest-environment node */
import decodeIco from 'decode-ico'
import sharp from 'sharp'
import { favicons } from '@/lib/brand/favicons'
import { BadIcon, type OwnIcon } from '@/lib/brand/own-icon'
import { isCoral, isWhite, pixels } from './pixels'

const green = '#00a000'
const halfGreen = { r: 0, g: 160, b: 0, alpha: 0.5 }
const ownSvg = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="${green}"/></svg>`,
)

async function ownPng(width: number, height: number): Promise<OwnIcon> {
  const blank = sharp({ create: { width, height, channels: 4, background: halfGreen } })
  return { bytes: await blank.png().toBuffer(), type: 'png' }
}

/** One icon of a site. */
async function file(name: string, input: Parameters<typeof favicons>[0]): Promise<Uint8Array> {
  const bytes = (await favicons(input)).get(name)
  if (bytes === undefined) throw new Error(`no ${name}`)
  return bytes
}

const SIZES: [string, number][] = [
  ['apple-touch-icon.png', 180],
  ['icon-192.png', 192],
  ['icon-512.png', 512],
  ['icon-maskable-512.png', 512],
]

describe.each<[string, () => Promise<OwnIcon | undefined>]>([
  ['without a picture', async () => undefined],
  ['with an SVG', async () => ({ bytes: ownSvg, type: 'svg' })],
  ['with a PNG', () => ownPng(64, 64)],
  ['with a PNG that is not square', () => ownPng(300, 100)],
])('a site %s', (_, own) => {
  const input = async () => {
    const icon = await own()
    return icon ? { name: '2i2c', icon } : { name: '2i2c' }
  }

  test.each(SIZES)('has a %s of %i pixels', async (name, size) => {
    const { format, width, height } = await sharp(await file(name, await input())).metadata()

    expect({ format, width, height }).toEqual({
      format: 'png',
      width: size,
      height: size,
    })
  })

  test('has an .ico with the three sizes of tabs', async () => {
    const pictures = decodeIco(await file('favicon.ico', await input()))

    expect(pictures.map(({ type, width, height }) => [type, width, height])).toEqual([
      ['png', 16, 16],
      ['png', 32, 32],
      ['png', 48, 48],
    ])
    for (const { data, width } of pictures) {
      expect((await sharp(Buffer.from(data)).metadata()).width).toBe(width)
    }
  })

  test.each(['apple-touch-icon.png', 'icon-maskable-512.png'])('has an opaque %s', async (name) => {
    expect(await sharp(await file(name, await input())).metadata()).toHaveProperty(
      'hasAlpha',
      false,
    )
  })

  test('has the same icons on every build', async () => {
    expect(await favicons(await input())).toEqual(await favicons(await input()))
  })
})

/** The pixels of a square picture outside the circle that every mask leaves. */
async function outsideSafeZone(picture: Uint8Array) {
  const all = await pixels(picture)
  const size = Math.sqrt(all.length)
  const middle = (size - 1) / 2
  return all.filter((_, index) => {
    const x = (index % size) - middle
    const y = Math.floor(index / size) - middle
    return Math.hypot(x, y) > 0.4 * size + 1
  })
}

test.each([['2i2c'], ['Wikipedia'], ['منصة']])('no mask cuts the mark of %s', async (name) => {
  const outside = await outsideSafeZone(await file('icon-maskable-512.png', { name }))

  expect(outside.filter((pixel) => isWhite(pixel) || isCoral(pixel))).toEqual([])
})

test("no mask cuts a site's own picture", async () => {
  const icon = await ownPng(64, 64)
  const outside = await outsideSafeZone(await file('icon-maskable-512.png', { name: 'x', icon }))

  expect(outside.every(isWhite)).toBe(true)
})

test.each([['2i2c'], ['jupyter'], ['Ångström'], ['“Quoted”'], ['W'], ['ß']])(
  'a tab at 16 pixels shows a letter of %s, and the rule',
  async (name) => {
    const [small] = decodeIco(await file('favicon.ico', { name }))
    const all = await pixels(Buffer.from(small?.data ?? []))

    expect(all.filter(isWhite).length).toBeGreaterThan(1)
    expect(all.filter(isCoral)).toHaveLength(16)
  },
)

test.each([['منصة'], ['🎉'], [''], ['\ud83d']])(
  'a name without a letter that can be drawn (%j) has the rule alone',
  async (name) => {
    const all = await pixels(await file('apple-touch-icon.png', { name }))

    expect(all.filter(isWhite)).toEqual([])
    expect(all.filter(isCoral).length).toBeGreaterThan(1000)
  },
)

test('a small first letter becomes a capital, which is read in a tab', async () => {
  expect(await favicons({ name: 'jupyter' })).toEqual(await favicons({ name: 'Jupyter' }))
})

test('a letter whose capital is two letters stays as it is', async () => {
  expect(await favicons({ name: 'ß' })).not.toEqual(await favicons({ name: 'SS' }))
  const { data } = await sharp(await file('icon-512.png', { name: 'ß' }))
    .extractChannel('red')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const columns = Array.from(data.entries()).flatMap(([index, red]) =>
    red > 250 ? [index % 512] : [],
  )
  const [left, right] = [Math.min(...columns), 511 - Math.max(...columns)]

  expect(Math.abs(left - right)).toBeLessThan(4)
})

test('two names with different letters have different icons', async () => {
  const [one, other] = [await favicons({ name: 'Alpha' }), await favicons({ name: 'Beta' })]

  expect(one.get('icon-192.png')).not.toEqual(other.get('icon-192.png'))
})

test("a site's own SVG is its icon.svg, unchanged", async () => {
  const icon: OwnIcon = { bytes: ownSvg, type: 'svg' }

  expect(Buffer.from(await file('icon.svg', { name: 'x', icon }))).toEqual(ownSvg)
})

test('a site whose own picture is a PNG has no icon.svg', async () => {
  expect((await favicons({ name: 'x', icon: await ownPng(64, 64) })).has('icon.svg')).toBe(false)
})

test('a small SVG is drawn large, not enlarged', async () => {
  const half = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><rect width="4" height="8"/></svg>',
  )
  const picture = await file('icon-512.png', { name: 'x', icon: { bytes: half, type: 'svg' } })
  const { data } = await sharp(picture)
    .extractChannel('alpha')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const between = data.filter((value) => value > 0 && value < 255)

  // An enlarged edge is blurred over many pixels of every row.
  expect(between.length).toBeLessThan(512 * 3)
})

/** The beginning of a PNG: its size can be read, its pixels cannot. */
const cutOff = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAA',
  'base64',
)

test.each<[string, OwnIcon]>([
  ['empty', { bytes: new Uint8Array(), type: 'png' }],
  ['text', { bytes: Buffer.from('not a picture'), type: 'svg' }],
  ['cut off', { bytes: cutOff, type: 'png' }],
  ['an SVG that is called PNG', { bytes: ownSvg, type: 'png' }],
])('an icon that is %s gets an answer that says what to do', async (_, icon) => {
  const attempt = favicons({ name: 'x', icon })

  await expect(attempt).rejects.toThrow(BadIcon)
  await expect(attempt).rejects.toThrow(/Save it again as (?:PNG|SVG), or remove it/)
})
