import type { KernelEnum, Sharp } from 'sharp'
import type { Pixels } from './decode'
import { loadSharp } from './load'
import { widthsOf } from './widths'

/** WebP and AVIF hold no more in a direction (WebP container specification, 14 bits). */
const LONGEST = 16_383

/** The widths that a picture is made in, without those in which it is too long for a format. */
export function heldWidths({ width, height }: { width: number; height: number }): number[] {
  return widthsOf(width).filter((wide) => Math.max(wide, (height / width) * wide) <= LONGEST)
}

/** Pixels in another width. @param kernel how they are mixed; sharp's own is the sharpest */
export async function resized(
  { data, info }: Pick<Pixels, 'data' | 'info'>,
  width: number,
  kernel?: keyof KernelEnum,
): Promise<Sharp> {
  const sharp = await loadSharp()
  return atWidth(sharp(data, { raw: info }), width, info.width, kernel)
}

/** A picture in another width. */
export function atWidth(
  picture: Sharp,
  width: number,
  own: number,
  kernel?: keyof KernelEnum,
): Sharp {
  return width === own ? picture : picture.resize({ width, ...(kernel && { kernel }) })
}
