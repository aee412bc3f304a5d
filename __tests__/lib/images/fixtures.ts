import sharp, { type Sharp } from 'sharp'

/** A picture as a camera makes them: no two pixels next to each other are the same. */
export function photograph(width: number, height: number): Sharp {
  const background = '#888'
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
  return sharp({ create: { width, height, channels: 3, noise, background } })
}

/** Black and white squares, as in the codes that phones read. @param width a multiple of 20 */
export function squares(width: number): Sharp {
  const cell = 20
  const bytes = Buffer.alloc(width * width)
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)]
      // The squares of whole numbers, modulo a prime, repeat nowhere near.
      bytes[y * width + x] = (column * column + 7 * row * row + 3 * column * row) % 11 < 5 ? 0 : 255
    }
  }
  return sharp(bytes, { raw: { width, height: width, channels: 1 } })
}

/** A picture of one colour, CSS as ever. */
export function plain(width: number, height: number, background = '#1d4ef5'): Sharp {
  return sharp({ create: { width, height, channels: 4, background } })
}

/** The colour of a pixel, as sRGB with 8 bits a channel. */
export async function pixelOf(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const pixel = await sharp(bytes)
    .toColourspace('srgb')
    .ensureAlpha()
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer()
  return [...pixel]
}
