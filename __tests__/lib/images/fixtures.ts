import sharp, { type Sharp } from 'sharp'

/** A picture as a camera makes them: no two pixels next to each other are the same. */
export function photograph(width: number, height: number): Sharp {
  const background = '#888'
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
  return sharp({ create: { width, height, channels: 3, noise, background } })
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
