import type { Pixels } from './decode'
import { heldWidths, resized } from './scale'
import { SETTINGS } from './settings'
import { type Variant, webp } from './variant'

/** One file of moderate width for browsers that do not know AVIF; none where the picture itself is that small. */
export async function fallback(pixels: Pixels): Promise<Variant[]> {
  const { widest, ...settings } = SETTINGS.webp
  const width = heldWidths(pixels.info).findLast((held) => held <= widest)
  if (width === undefined) return []
  const bytes = await (await resized(pixels, width)).webp(settings).toBuffer()
  return [webp(width, bytes)]
}
