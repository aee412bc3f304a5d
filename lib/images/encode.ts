import type { Sharp } from 'sharp'
import { type Pixels, READING } from './decode'
import { loadSharp } from './load'
import { WIDTHS, widthsOf } from './widths'

/** A smaller copy of a picture. */
export interface Variant {
  type: 'image/avif' | 'image/webp'
  /** Pixels. */
  width: number
  bytes: Buffer
}

/**
 * How variants are made; part of the key of the cache. Measured on the diagram of the membership page and on photographs:
 * a drawing wants sharp edges and full colour, and effort makes it smaller by a third; a photograph gains little from effort,
 * which costs five times as long.
 */
export const SETTINGS = {
  /** To be raised when this file makes other variants from the same settings. */
  version: 2,
  widths: WIDTHS,
  drawing: {
    /** What phones load; three times the work of the next lower effort. */
    narrowAvif: { quality: 36, effort: 4, chromaSubsampling: '4:4:4' },
    narrow: 960,
    avif: { quality: 40, effort: 3, chromaSubsampling: '4:4:4' },
    webp: { quality: 75, effort: 2, smartSubsample: true },
  },
  photograph: {
    avif: { quality: 50, effort: 0, chromaSubsampling: '4:2:0' },
    webp: { quality: 75, effort: 0 },
  },
  lossless: { lossless: true, effort: 1 },
} as const

/** WebP and AVIF hold no more in a direction (WebP container specification, 14 bits). */
const LONGEST = 16_383
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
  const variants = pixels.isAnimated
    ? await encodeAnimation(original, pixels)
    : await encodePicture(original, pixels)
  return worthwhile(variants, original.length)
}

function worthwhile(variants: readonly Variant[], own: number): Variant[] {
  const types = [...new Set(variants.map(({ type }) => type))]
  return types.flatMap((type) => {
    const ofType = variants.filter((variant) => variant.type === type)
    const widest = ofType.at(-1)
    if (!widest || widest.bytes.length >= own) return []
    return ofType.filter(
      (variant, index) =>
        !ofType.slice(index + 1).some(({ bytes }) => bytes.length <= variant.bytes.length),
    )
  })
}

/**
 * Browsers take the first format that they know, whatever it costs: AVIF. Of flat colours, one lossless WebP of the full width
 * can be smaller than most AVIF files of smaller widths; then AVIF would cost more and show less.
 */
function withoutVainAvif(variants: Variant[]): Variant[] {
  const webp = variants.filter(({ type }) => type === 'image/webp')
  const avif = variants.filter(({ type }) => type === 'image/avif')
  const beaten = avif.filter((one) =>
    webp.some(({ width, bytes }) => width >= one.width && bytes.length <= one.bytes.length),
  )
  return beaten.length > avif.length / 2 ? webp : variants
}

async function encodePicture(original: Uint8Array, pixels: Pixels): Promise<Variant[]> {
  const sharp = await loadSharp()
  const { data, info, format } = pixels
  const isDrawing =
    EXACT.has(format) && original.length / (info.width * info.height) < BYTES_OF_A_DRAWN_PIXEL
  const { drawing, photograph } = SETTINGS
  const { webp } = isDrawing ? drawing : photograph
  const variants: Variant[] = []
  for (const width of heldWidths(info)) {
    const small = await atWidth(sharp(data, { raw: info }), width, info.width)
      .raw()
      .toBuffer({ resolveWithObject: true })
    const resized = () => sharp(small.data, { raw: small.info })
    const avif = isDrawing ? drawingAvif(width) : photograph.avif
    variants.push({ type: 'image/avif', width, bytes: await resized().avif(avif).toBuffer() })
    const lossy = await resized().webp(webp).toBuffer()
    // Made smaller, flat colours are mixed along every edge: only at its own width can lossless be the smaller one.
    const exact =
      isDrawing && width === info.width
        ? await resized().webp(SETTINGS.lossless).toBuffer()
        : undefined
    variants.push({
      type: 'image/webp',
      width,
      bytes: exact && exact.length < lossy.length ? exact : lossy,
    })
  }
  return isDrawing ? withoutVainAvif(variants) : variants
}

function drawingAvif(width: number) {
  const { narrow, narrowAvif, avif } = SETTINGS.drawing
  return width <= narrow ? narrowAvif : avif
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
        .webp(SETTINGS.photograph.webp)
        .toBuffer()
      variants.push({ type: 'image/webp', width, bytes })
    } catch {
      // All frames together are too many pixels: the original moves as well.
      return []
    }
  }
  return variants
}

function heldWidths({ width, height }: { width: number; height: number }): number[] {
  return widthsOf(width).filter((wide) => Math.max(wide, (height / width) * wide) <= LONGEST)
}

function atWidth(picture: Sharp, width: number, own: number): Sharp {
  return width === own ? picture : picture.resize({ width })
}
