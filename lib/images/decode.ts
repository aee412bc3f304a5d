import type { OutputInfo, Sharp, SharpOptions } from 'sharp'
import { loadSharp } from './load'
import { Unreadable } from './unreadable'

/** More than any camera of today makes; a picture of a few bytes can claim any size and fill the memory of the machine. */
export const MOST_PIXELS = 100_000_000

/** A picture as pixels: sRGB, 8 bits a channel, turned the way it is shown. */
export interface Pixels {
  data: Buffer
  info: OutputInfo
  /** How it is stored: `jpeg`, `png`. */
  format: string
  /** It has several frames, and `data` is the first one. */
  isAnimated: boolean
}

/** How all pictures are read: what a browser shows in part is an error here, as its author would want to know. */
export const READING: SharpOptions = { failOn: 'error', limitInputPixels: MOST_PIXELS }

/** Decodes a whole picture. @throws {Unreadable} when it is damaged, cut off or too large */
export async function decode(bytes: Uint8Array): Promise<Pixels> {
  const sharp = await loadSharp()
  const { format, width, height, pages = 1 } = await readable(sharp(bytes, HEAD).metadata())
  if (width * height > MOST_PIXELS) {
    const millions = Math.ceil((width * height) / 1_000_000)
    throw new Unreadable(
      `has ${millions} million pixels, and at most ${MOST_PIXELS / 1_000_000} million can be read. Save it smaller.`,
    )
  }
  const { data, info } = await readable(
    plain(sharp(bytes, READING)).raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }),
  )
  return { data, info, format, isAnimated: pages > 1 }
}

/** The size and the kind of any picture can be asked for. */
const HEAD: SharpOptions = { limitInputPixels: false }

/** In the colours of the web, turned as its EXIF data say. sharp leaves all other metadata out unless it is told to keep them. */
function plain(picture: Sharp): Sharp {
  return picture.autoOrient().toColourspace('srgb')
}

async function readable<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading
  } catch (error) {
    throw new Unreadable(
      'cannot be read: the file is damaged or incomplete. Save it again from its source.',
      { cause: error },
    )
  }
}
