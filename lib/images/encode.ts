import { type Pixels, READING } from './decode'
import { encodeDrawing } from './drawing'
import { fallback } from './fallback'
import { loadSharp } from './load'
import { atWidth, heldWidths, resized } from './scale'
import { SETTINGS } from './settings'
import { type Variant, webp } from './variant'

/** A file that stores a pixel exactly and needs fewer bytes for it holds flat colours: a drawing, a diagram, a screenshot. */
const BYTES_OF_A_DRAWN_PIXEL = 0.75
const EXACT = new Set(['png', 'gif'])

/**
 * Makes the variants of a picture. The same bytes always give the same variants.
 *
 * @param original the bytes that `pixels` were decoded from
 * @returns those that are worth their bytes: none that is larger than a wider one, no format whose widest is larger than the
 * original, and of a drawing AVIF only where it saves bytes
 */
export async function encode(original: Uint8Array, pixels: Pixels): Promise<Variant[]> {
  if (pixels.isAnimated) return worthwhile(await encodeAnimation(original, pixels), original)
  const { info, format } = pixels
  const density = original.length / (info.width * info.height)
  const isDrawing = EXACT.has(format) && density < BYTES_OF_A_DRAWN_PIXEL
  if (!isDrawing) return worthwhile(await encodePhotograph(pixels), original)
  return worthwhile(await encodeDrawing(original, pixels), original)
}

function worthwhile(variants: readonly Variant[], original: Uint8Array): Variant[] {
  const types = [...new Set(variants.map(({ type }) => type))]
  return types.flatMap((type) => {
    const ofType = variants.filter((variant) => variant.type === type)
    const widest = ofType.at(-1)
    const isLarger = widest?.bytes !== original && (widest?.bytes.length ?? 0) >= original.length
    if (isLarger) return []
    const worth = ofType.filter(
      (variant, index) =>
        !ofType.slice(index + 1).some(({ bytes }) => bytes.length <= variant.bytes.length),
    )
    return worth.every(({ bytes }) => bytes === original) ? [] : worth
  })
}

async function encodePhotograph(pixels: Pixels): Promise<Variant[]> {
  const variants: Variant[] = []
  for (const width of heldWidths(pixels.info)) {
    const bytes = await (await resized(pixels, width)).avif(SETTINGS.photograph.avif).toBuffer()
    variants.push({ type: 'image/avif', format: 'avif', width, bytes })
  }
  return [...variants, ...(await fallback(pixels))]
}

/** WebP only: AVIF sequences are drawn by few browsers, and slowly. */
async function encodeAnimation(original: Uint8Array, { info }: Pixels): Promise<Variant[]> {
  const sharp = await loadSharp()
  const variants: Variant[] = []
  for (const width of heldWidths(info)) {
    try {
      const bytes = await atWidth(
        sharp(original, { ...READING, animated: true }),
        width,
        info.width,
      )
        .webp(SETTINGS.animation)
        .toBuffer()
      variants.push(webp(width, bytes))
    } catch {
      // All frames together are too many pixels: the original moves as well.
      return []
    }
  }
  return variants
}
