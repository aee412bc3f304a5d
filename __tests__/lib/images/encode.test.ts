/** @jest-environment node */
import { readFileSync } from 'node:fs'
import sharp, { type Sharp } from 'sharp'
import { decode } from '@/lib/images/decode'
import { encode } from '@/lib/images/encode'
import type { Variant } from '@/lib/images/variant'
import { photograph, pixelOf, plain, squares } from './fixtures'

const DIAGRAM = 'content/membership/images/collaborative-model.png'

async function variantsOf(bytes: Uint8Array): Promise<Variant[]> {
  return encode(bytes, await decode(bytes))
}

function widthsOf(variants: readonly Variant[], type: Variant['type']): number[] {
  return variants.filter((variant) => variant.type === type).map(({ width }) => width)
}

/** How near two pictures are, in decibels. */
async function psnr(one: Sharp, other: Sharp): Promise<number> {
  const [left, right] = await Promise.all([one.raw().toBuffer(), other.raw().toBuffer()])
  expect(left.length).toBe(right.length)
  const error = left.reduce((sum, byte, at) => sum + (byte - (right[at] ?? 0)) ** 2, 0)
  return 10 * Math.log10((255 ** 2 * left.length) / error)
}

describe('a photograph', () => {
  let bytes: Buffer
  let variants: Variant[]
  beforeAll(async () => {
    bytes = await photograph(1000, 500).jpeg({ quality: 95 }).toBuffer()
    variants = await variantsOf(bytes)
  })

  it('comes as AVIF in several widths up to its own, and is never enlarged', () => {
    expect(widthsOf(variants, 'image/avif')).toEqual([320, 640, 1000])
  })

  it('comes as one WebP of moderate width for old browsers', () => {
    expect(widthsOf(variants, 'image/webp')).toEqual([640])
  })

  it('has in each file the width and the format that the file is named after', async () => {
    for (const variant of variants) {
      const { format, compression, width, height } = await sharp(variant.bytes).metadata()
      expect([variant.type, width, height]).toEqual([
        `image/${compression === 'av1' ? 'avif' : format}`,
        variant.width,
        variant.width / 2,
      ])
    }
  })

  it('is loaded with fewer bytes the smaller it is, and always with fewer than its own file', () => {
    const sizes = variants
      .filter(({ type }) => type === 'image/avif')
      .map((variant) => variant.bytes.length)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    for (const variant of variants) expect(variant.bytes.length).toBeLessThan(bytes.length)
  })

  it('gives the same bytes again', async () => {
    expect(await variantsOf(bytes)).toEqual(variants)
  })
})

describe('the diagram of the membership page', () => {
  const file = readFileSync(DIAGRAM)
  let variants: Variant[]
  beforeAll(async () => {
    variants = await variantsOf(file)
  })

  it('costs a phone at most 20 kB, also where 338 CSS pixels are 887 of its screen', () => {
    const phone = variants.filter(({ type, width }) => type === 'image/avif' && width <= 960)
    expect(phone).toHaveLength(2)
    for (const { bytes } of phone) expect(bytes.length).toBeLessThanOrEqual(20_000)
  })

  it('is drawn on a desk in its own flat colours, without traces of compression', async () => {
    const [desk] = variants
    expect(desk).toMatchObject({ type: 'image/avif', format: 'webp', width: 640 })
    expect(await sharp(desk?.bytes).metadata()).toMatchObject({ format: 'webp', width: 640 })
    const scaled = sharp(file).removeAlpha().resize({ width: 640, kernel: 'mitchell' })
    expect(await psnr(sharp(desk?.bytes).removeAlpha(), scaled)).toBeGreaterThan(36)
    // A place below the letters of its first box.
    expect(await pixelOf(desk?.bytes as Uint8Array, 150, 140)).toEqual([0x1d, 0x4e, 0xf5, 255])
  })

  it('is loaded as its author saved it where all of its width is needed', () => {
    expect(variants.at(-1)).toMatchObject({ type: 'image/avif', width: 1600, bytes: file })
  })

  it('is loaded exactly, and smaller, where it was saved with more bytes', async () => {
    const large = await sharp(file).png({ compressionLevel: 6 }).toBuffer()
    const exact = (await variantsOf(large)).filter(({ width }) => width === 1600)
    expect(exact.map(({ type }) => type)).toEqual(['image/avif', 'image/webp'])
    const [one, other] = exact
    expect(one?.bytes).toBe(other?.bytes)
    expect(one?.bytes.length).toBeLessThan(file.length)
    const drawn = await sharp(one?.bytes).removeAlpha().raw().toBuffer()
    expect(drawn.equals(await sharp(file).removeAlpha().raw().toBuffer())).toBe(true)
  })
})

describe('a picture of two colours', () => {
  it('comes as one exact file, and not in a format that needs more bytes to show less', async () => {
    const bytes = await squares(1000).png({ compressionLevel: 1 }).toBuffer()
    const variants = await variantsOf(bytes)
    expect(widthsOf(variants, 'image/webp')).toEqual([1000])
    expect(widthsOf(variants, 'image/avif')).toEqual([])
    const drawn = await sharp(variants[0]?.bytes).removeAlpha().raw().toBuffer()
    expect(drawn.equals(await sharp(bytes).toColourspace('srgb').raw().toBuffer())).toBe(true)
  })
})

describe('a variant', () => {
  it('stands upright when the camera was held sideways, and does not say where that was', async () => {
    const bytes = await photograph(600, 400)
      .jpeg({ quality: 95 })
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const variants = await variantsOf(bytes)
    expect(variants.length).toBeGreaterThan(0)
    for (const variant of variants) {
      const { width, height, exif, orientation } = await sharp(variant.bytes).metadata()
      expect([width, height]).toEqual([variant.width, variant.width * 1.5])
      expect([exif, orientation]).toEqual([undefined, undefined])
    }
  })

  it('keeps what is transparent', async () => {
    const bytes = await plain(400, 400, '#ff000040').png({ compressionLevel: 0 }).toBuffer()
    const variants = await variantsOf(bytes)
    expect(variants.length).toBeGreaterThan(0)
    for (const variant of variants) {
      const [red, green, blue, alpha = 0] = await pixelOf(variant.bytes, 5, 5)
      expect([red, green, blue]).toEqual([255, 0, 0].map((part) => expect.closeTo(part, -1)))
      expect(Math.abs(alpha - 64)).toBeLessThan(6)
    }
  })

  it.each([
    ['in 16 bits a channel', () => plain(400, 300).toColourspace('rgb16').png()],
    ['of a palette', () => plain(400, 300).png({ palette: true })],
    [
      'in the colours of a wide screen',
      () => plain(400, 300).withIccProfile('p3').png({ compressionLevel: 0 }),
    ],
    [
      'in the colours of a printer',
      () => plain(400, 300, '#2a66b0').removeAlpha().toColourspace('cmyk').jpeg({ quality: 95 }),
    ],
    ['in shades of grey', () => plain(400, 300, '#777').removeAlpha().greyscale().jpeg()],
  ])('looks like a picture %s', async (_, make) => {
    const bytes = await make().toBuffer()
    const pixels = await decode(bytes)
    const shown = await pixelOf(bytes, 10, 10)
    // Every variant is looked at, also one that would not be worth its bytes.
    const variants = await encode(Buffer.concat([bytes, Buffer.alloc(1_000_000)]), pixels)
    expect(widthsOf(variants, 'image/avif')).toEqual([320, 400])
    expect(widthsOf(variants, 'image/webp')).toEqual([400])
    for (const variant of variants) {
      const drawn = await pixelOf(variant.bytes, 10, 10)
      for (const [index, part] of drawn.entries()) {
        expect(Math.abs(part - (shown[index] ?? 0))).toBeLessThan(10)
      }
      expect((await sharp(variant.bytes).metadata()).depth).toBe('uchar')
    }
  })

  it('moves when the picture does, and is no AVIF then', async () => {
    const frames = await Promise.all([1, 2, 3].map(() => photograph(400, 300).png().toBuffer()))
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const variants = await variantsOf(bytes)
    expect(widthsOf(variants, 'image/avif')).toEqual([])
    expect(widthsOf(variants, 'image/webp')).toEqual([320, 400])
    for (const variant of variants) {
      expect((await sharp(variant.bytes).metadata()).pages).toBe(3)
    }
  })

  it('is not made where it would be larger than the picture itself', async () => {
    expect(await variantsOf(await plain(8, 8).webp({ quality: 1 }).toBuffer())).toEqual([])
  })

  it('is not made longer than its format can hold', async () => {
    const bytes = await photograph(40, 17_000).jpeg({ quality: 100 }).toBuffer()
    expect(await variantsOf(bytes)).toEqual([])
  })
})
