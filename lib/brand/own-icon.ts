import sharp from 'sharp'
import { colours } from './colours'

/** A picture that the site brings: `icon.svg` or `icon.png` of its media. */
export interface OwnIcon {
  bytes: Uint8Array
  type: 'svg' | 'png'
}

/** A picture of the site that no icon can be made from. Its message is for the person who put it there. */
export class BadIcon extends Error {}

/** The resolution at which a unit of an SVG is a pixel, and the highest that sharp takes. */
const DENSITY = 72
const MAX_DENSITY = 100_000

/** How an icon is placed: its sides, the part of them that the picture takes, and whether paper lies under it. */
export interface Placing {
  size: number
  part: number
  opaque: boolean
}

/**
 * The site's own picture as a square PNG. What is not square is centred.
 *
 * @throws BadIcon when the picture cannot be read
 */
export async function placeIcon(
  icon: OwnIcon,
  { size, part, opaque }: Placing,
): Promise<Uint8Array> {
  const inner = Math.round(size * part)
  const before = Math.floor((size - inner) / 2)
  const after = size - inner - before
  const background = opaque ? colours.paper.light : { r: 0, g: 0, b: 0, alpha: 0 }
  const density = await densityFor(icon, inner)
  const picture = sharp(icon.bytes, { density })
    .resize(inner, inner, { fit: 'contain', background })
    .extend({ top: before, left: before, bottom: after, right: after, background })
  return (opaque ? picture.flatten({ background }) : picture)
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** The resolution at which an SVG is drawn as large as it is needed, and not enlarged afterwards. */
async function densityFor(icon: OwnIcon, inner: number): Promise<number> {
  const { width, height } = await sizeOf(icon)
  const density = (DENSITY * inner) / Math.max(width, height)
  return Math.min(MAX_DENSITY, Math.max(1, density))
}

async function sizeOf({ bytes, type }: OwnIcon): Promise<{ width: number; height: number }> {
  const found = await sharp(bytes)
    .metadata()
    .catch(() => undefined)
  if (found?.format === type) return found
  throw new BadIcon(
    `The icon of the site is not a picture of the kind that its name says (${type}), or it is damaged. ` +
      `Save it again as ${type.toUpperCase()}, or remove it: the site then gets an icon with its first letter.`,
  )
}
