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
export async function placeIcon(icon: OwnIcon, placing: Placing): Promise<Uint8Array> {
  try {
    return await place(icon, placing)
  } catch (cause) {
    const kind = icon.type.toUpperCase()
    throw new BadIcon(
      `The icon of the site is not a picture that can be read as ${kind}, which its name says it is. ` +
        `Save it again as ${kind}, or remove it: the site then gets an icon with its first letter.`,
      { cause },
    )
  }
}

async function place(icon: OwnIcon, { size, part, opaque }: Placing): Promise<Uint8Array> {
  const inner = Math.round(size * part)
  const before = Math.floor((size - inner) / 2)
  const after = size - inner - before
  const background = opaque ? colours.paper.light : { r: 0, g: 0, b: 0, alpha: 0 }
  const picture = sharp(icon.bytes, { density: await densityFor(icon, inner) })
    .resize(inner, inner, { fit: 'contain', background })
    .extend({ top: before, left: before, bottom: after, right: after, background })
  return (opaque ? picture.flatten({ background }) : picture)
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** The resolution at which an SVG is drawn as large as it is needed, and not enlarged afterwards. */
async function densityFor({ bytes, type }: OwnIcon, inner: number): Promise<number> {
  const { format, width, height } = await sharp(bytes).metadata()
  if (format !== type) throw new Error(`It is ${format}.`)
  const density = (DENSITY * inner) / Math.max(width, height)
  return Math.min(MAX_DENSITY, Math.max(1, density))
}
