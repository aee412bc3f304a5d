import { loadSharp } from '@/lib/images/load'
import { colours } from './colours'

/** A picture that the site brings: `icon.svg` or `icon.png` of its media. */
export interface OwnIcon {
  bytes: Uint8Array
  type: 'svg' | 'png'
}

/** A picture of the site that no icon can be made from. Its message follows the name of the file. */
export class BadIcon extends Error {}

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
      `is not a picture that can be read as ${kind}, which its name says it is. ` +
        `Save it again as ${kind}, or remove it: the site then gets an icon with its first letter.`,
      { cause },
    )
  }
}

async function place(icon: OwnIcon, { size, part, opaque }: Placing): Promise<Uint8Array> {
  const sharp = await loadSharp()
  const { format } = await sharp(icon.bytes).metadata()
  if (format !== icon.type) throw new Error(`It is ${format}.`)
  const inner = Math.round(size * part)
  const before = Math.floor((size - inner) / 2)
  const after = size - inner - before
  const background = opaque ? colours.paper.light : { r: 0, g: 0, b: 0, alpha: 0 }
  const picture = sharp(icon.bytes)
    .resize(inner, inner, { fit: 'contain', background })
    .extend({ top: before, left: before, bottom: after, right: after, background })
  return (opaque ? picture.flatten({ background }) : picture)
    .png({ compressionLevel: 9 })
    .toBuffer()
}
