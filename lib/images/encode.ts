import type { Sharp } from 'sharp'
import { type Pixels, READING } from './decode'
import { loadSharp } from './load'
import { WIDTHS, widthsOf } from './widths'

/** A file that is loaded in place of a picture. */
export interface Variant {
  /** Who reads this may load it. Whoever reads AVIF reads WebP, PNG and GIF: an exact file stands among the AVIF files. */
  type: 'image/avif' | 'image/webp'
  /** What it is, unless it is the picture's own file. */
  format: 'avif' | 'webp'
  /** Pixels. */
  width: number
  /** The very bytes of the picture, where its own file is the best one of its width. */
  bytes: Uint8Array
}

/**
 * How variants are made; part of the key of the cache. Measured on the diagram of the membership page and on photographs
 * (docs/decisions/0033): a drawing wants sharp edges and full colour; a photograph gains nothing from effort.
 */
export const SETTINGS = {
  /** To be raised when this file makes other variants from the same settings. */
  version: 3,
  widths: WIDTHS,
  drawing: {
    /** Letters are not read at less, and a drawing of few bytes has little to gain. */
    narrowest: 640,
    /** What phones load. */
    narrowAvif: { quality: 32, effort: 1, chromaSubsampling: '4:4:4', tune: 'ssim' },
    narrow: 960,
    avif: { quality: 36, effort: 1, chromaSubsampling: '4:4:4', tune: 'ssim' },
  },
  photograph: {
    avif: { quality: 50, effort: 0, chromaSubsampling: '4:2:0' },
  },
  /** For browsers that do not know AVIF. They are few, and old: one file will do. */
  webp: { widest: 960, quality: 75, effort: 0 },
  animation: { quality: 75, effort: 0 },
  /** A look at how small an exact file would be, and the file. */
  exact: { look: { lossless: true, effort: 0 }, file: { lossless: true, effort: 1 } },
} as const

/** WebP and AVIF hold no more in a direction (WebP container specification, 14 bits). */
const LONGEST = 16_383
/** A file that stores a pixel exactly and needs fewer bytes for it holds flat colours: a drawing, a diagram, a screenshot. */
const BYTES_OF_A_DRAWN_PIXEL = 0.75
/** So few that AVIF could hardly save a third of them, and would take as long for it as for all smaller widths. */
const BYTES_OF_A_FLAT_PIXEL = 1 / 32
/** More effort makes an exact file smaller by a third, never by half. */
const LEFT_BY_EFFORT = 0.5
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
  const own = isFlat(original, info) ? original : undefined
  return worthwhile(await encodeDrawing(pixels, own), original)
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

/** @param own the file itself, if it is small enough to be loaded where its full width is needed */
async function encodeDrawing(pixels: Pixels, own: Uint8Array | undefined): Promise<Variant[]> {
  const { narrowest, narrow, narrowAvif, avif } = SETTINGS.drawing
  const { info } = pixels
  const exact = own ? undefined : await encodeExact(pixels, SETTINGS.exact.file)
  const full = own ?? (exact && isFlat(exact, info) ? exact : undefined)
  const variants: Variant[] = []
  for (const width of heldWidths(info)) {
    const isOwn = width === info.width
    if (width < narrowest && !isOwn) continue
    if (isOwn && full) {
      variants.push({ type: 'image/avif', format: 'webp', width, bytes: full })
      continue
    }
    const picture = await resized(pixels, width)
    const bytes = await picture.avif(width <= narrow ? narrowAvif : avif).toBuffer()
    variants.push({ type: 'image/avif', format: 'avif', width, bytes })
  }
  const smaller = await smallerExact(pixels, variants, exact)
  if (smaller) return [webp(info.width, smaller)]
  if (own) return variants
  return [...variants, ...(full ? [webp(info.width, full)] : await fallback(pixels))]
}

/**
 * Browsers take the first format that they know, whatever it costs: AVIF. Of flat colours, one lossless WebP of the full width
 * can be smaller than most AVIF files of smaller widths; then AVIF would cost more and show less. Made smaller, flat colours
 * are mixed along every edge: only at its own width can lossless be the smaller one.
 *
 * @param exact that WebP, if it is there
 * @returns it, when it is that small
 */
async function smallerExact(
  pixels: Pixels,
  avif: readonly Variant[],
  exact: Uint8Array | undefined,
): Promise<Uint8Array | undefined> {
  const made = avif.filter(({ format }) => format === 'avif')
  const isSmaller = (length: number) =>
    made.length === 0 || made.filter(({ bytes }) => length <= bytes.length).length > made.length / 2
  const { look, file } = SETTINGS.exact
  // It is seldom that small, and a quick look costs a third.
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

async function fallback(pixels: Pixels): Promise<Variant[]> {
  const { widest, ...settings } = SETTINGS.webp
  const width = heldWidths(pixels.info).findLast((held) => held <= widest)
  if (width === undefined) return []
  const bytes = await (await resized(pixels, width)).webp(settings).toBuffer()
  return [webp(width, bytes)]
}

function webp(width: number, bytes: Uint8Array): Variant {
  return { type: 'image/webp', format: 'webp', width, bytes }
}

async function resized({ data, info }: Pixels, width: number): Promise<Sharp> {
  const sharp = await loadSharp()
  return atWidth(sharp(data, { raw: info }), width, info.width)
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

function heldWidths({ width, height }: { width: number; height: number }): number[] {
  return widthsOf(width).filter((wide) => Math.max(wide, (height / width) * wide) <= LONGEST)
}

function atWidth(picture: Sharp, width: number, own: number): Sharp {
  return width === own ? picture : picture.resize({ width })
}
