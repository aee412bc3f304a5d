import type { Pixels } from './decode'
import { fallback } from './fallback'
import { inFewColours } from './few-colours'
import { loadSharp } from './load'
import { heldWidths, resized } from './scale'
import { SETTINGS } from './settings'
import { type Variant, webp } from './variant'

const { narrowest, kernel, few, narrow, narrowAvif, avif } = SETTINGS.drawing
/** So few that AVIF could hardly save a third of them, and would take as long for it as for all smaller widths. */
const BYTES_OF_A_FLAT_PIXEL = 1 / 32
/** Narrower, a drawing has more edges for its pixels. AVIF without many traces takes as much. */
const BYTES_OF_A_SCALED_PIXEL = 1 / 24
/** More effort makes an exact file smaller by a third, never by half. */
const LEFT_BY_EFFORT = 0.5
/** Lossless WebP of a file that is flat already. */
const LEFT_BY_FORMAT = 0.4

/**
 * Makes the variants of a drawing: AVIF, and lossless files where they take about as little.
 *
 * @param original the bytes that `pixels` were decoded from; they are a variant where they are the best file of their width
 */
export async function encodeDrawing(original: Uint8Array, pixels: Pixels): Promise<Variant[]> {
  const { info } = pixels
  const own = isFlat(original, info) ? original : undefined
  const exact = own ? undefined : await encodeExact(pixels, SETTINGS.exact.file)
  const full = own ?? (exact && isFlat(exact, info) ? exact : undefined)
  const variants: Variant[] = []
  for (const width of heldWidths(info)) {
    const isOwn = width === info.width
    if (width < narrowest && !isOwn) continue
    if (isOwn && full) variants.push({ type: 'image/avif', format: 'webp', width, bytes: full })
    else variants.push(await encodeAt(width, pixels, full !== undefined))
  }
  const smaller = await smallerExact(pixels, variants, { own, exact })
  if (smaller) return [webp(info.width, smaller)]
  if (own) return variants
  return [...variants, ...(full ? [webp(info.width, full)] : await fallback(pixels))]
}

/** @param flat whether the picture has flat colours at its own width */
async function encodeAt(width: number, pixels: Pixels, flat: boolean): Promise<Variant> {
  const made = flat && width <= few.widest ? await encodeFew(width, pixels) : undefined
  if (made) return { type: 'image/avif', format: 'webp', width, bytes: made }
  const picture = await resized(pixels, width, kernel)
  const bytes = await picture.avif(width <= narrow ? narrowAvif : avif).toBuffer()
  return { type: 'image/avif', format: 'avif', width, bytes }
}

/** A lossless WebP in few colours; undefined where they can be told from the picture's, or do not pack well. */
async function encodeFew(width: number, pixels: Pixels): Promise<Uint8Array | undefined> {
  const scaled = await resized(pixels, width, kernel)
  const { data, info } = await scaled.raw().toBuffer({ resolveWithObject: true })
  const drawn = inFewColours({ data, info }, few.colours)
  if (!drawn) return undefined
  const sharp = await loadSharp()
  const bytes = await sharp(drawn, { raw: info }).webp(few.webp).toBuffer()
  return bytes.length <= width * info.height * BYTES_OF_A_SCALED_PIXEL ? bytes : undefined
}

/**
 * Browsers take the first format that they know, whatever it costs: AVIF. Of flat colours, one lossless WebP of the full width
 * can be smaller than most files of smaller widths; then those would cost more and show less.
 *
 * @param exact that WebP, if it is there; `own` is the file itself, where it has flat colours
 * @returns a lossless WebP, when it is that small
 */
async function smallerExact(
  pixels: Pixels,
  variants: readonly Variant[],
  { own, exact }: { own: Uint8Array | undefined; exact: Uint8Array | undefined },
): Promise<Uint8Array | undefined> {
  const others = variants.filter(({ bytes }) => bytes !== own && bytes !== exact)
  const isSmaller = (length: number) =>
    others.length === 0 ||
    others.filter(({ bytes }) => length <= bytes.length).length > others.length / 2
  // It is seldom that small, and a quick look costs a third.
  if (own && !isSmaller(own.length * LEFT_BY_FORMAT)) return undefined
  const { look, file } = SETTINGS.exact
  const seen = exact ?? (await encodeExact(pixels, look))
  if (!seen || !isSmaller(exact ? seen.length : seen.length * LEFT_BY_EFFORT)) return undefined
  const found = exact ?? (await encodeExact(pixels, file))
  return found && isSmaller(found.length) ? found : undefined
}

/** A lossless WebP of a picture's own width; undefined where that is too large. */
async function encodeExact(
  pixels: Pixels,
  settings: (typeof SETTINGS.exact)[keyof typeof SETTINGS.exact],
): Promise<Uint8Array | undefined> {
  const { width } = pixels.info
  if (heldWidths(pixels.info).at(-1) !== width) return undefined
  return (await resized(pixels, width)).webp(settings).toBuffer()
}

function isFlat({ length }: Uint8Array, { width, height }: Pixels['info']): boolean {
  return length < width * height * BYTES_OF_A_FLAT_PIXEL
}
