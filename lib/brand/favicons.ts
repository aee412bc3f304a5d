import sharp, { type Sharp } from 'sharp'
import { ico } from './ico'
import { type OwnIcon, placeIcon } from './own-icon'
import { tile } from './tile'

/** The sizes inside favicon.ico: a tab, a tab on a fine screen, a shortcut. */
const ICO_SIZES = [16, 32, 48]
/** Apple's icon for the home screen. */
const TOUCH_SIZE = 180
/** The part of a maskable icon that every mask leaves, as a share of its width: a circle. https://www.w3.org/TR/appmanifest/#icon-masks */
const SAFE_ZONE = 0.8
/** The largest square in that circle. */
const SAFE_SQUARE = SAFE_ZONE * Math.SQRT1_2

/** What icons are made from. */
export interface IconInput {
  /** The name of the site: its first letter is drawn where the site has no picture. */
  name: string
  icon?: OwnIcon | undefined
}

/**
 * The icons of a site, by the names that they have at its root: `favicon.ico`, `icon.svg`, `apple-touch-icon.png`,
 * `icon-192.png`, `icon-512.png` and `icon-maskable-512.png`. A site whose own picture is a PNG has no `icon.svg`.
 *
 * @throws BadIcon when the site's own picture cannot be read
 */
export async function favicons({ name, icon }: IconInput): Promise<Map<string, Uint8Array>> {
  const draw = icon ? fromPicture(icon) : fromName(name)
  const pictures = await Promise.all(
    ICO_SIZES.map(async (size) => ({ size, png: await draw.plain(size) })),
  )
  const vector = icon ? vectorOf(icon) : Buffer.from(tile(name, 'rounded'))
  return new Map([
    ['favicon.ico', ico(pictures)],
    ...(vector ? ([['icon.svg', vector]] as const) : []),
    ['apple-touch-icon.png', await draw.touch(TOUCH_SIZE)],
    ['icon-192.png', await draw.plain(192)],
    ['icon-512.png', await draw.plain(512)],
    ['icon-maskable-512.png', await draw.maskable(512)],
  ])
}

/** The three ways in which a picture becomes an icon. */
interface Drawing {
  /** As it is, with what is transparent left so. */
  plain(size: number): Promise<Uint8Array>
  /** Opaque: Apple's systems put black behind what is not. */
  touch(size: number): Promise<Uint8Array>
  /** Opaque, and inside the safe zone. */
  maskable(size: number): Promise<Uint8Array>
}

function fromPicture(icon: OwnIcon): Drawing {
  return {
    plain: (size) => placeIcon(icon, { size, part: 1, opaque: false }),
    touch: (size) => placeIcon(icon, { size, part: 0.8, opaque: true }),
    maskable: (size) => placeIcon(icon, { size, part: SAFE_SQUARE, opaque: true }),
  }
}

function fromName(name: string): Drawing {
  return {
    plain: (size) => toPng(raster(tile(name, 'rounded'), size)),
    touch: (size) => toPng(raster(tile(name, 'full', 0.8), size).removeAlpha()),
    maskable: (size) => toPng(raster(tile(name, 'full', SAFE_ZONE), size).removeAlpha()),
  }
}

/** sharp draws an SVG at the size that it is resized to, so its edges are sharp. */
function raster(drawing: string, size: number): Sharp {
  return sharp(Buffer.from(drawing)).resize(size, size)
}

function toPng(picture: Sharp): Promise<Uint8Array> {
  return picture.png({ compressionLevel: 9 }).toBuffer()
}

function vectorOf({ bytes, type }: OwnIcon): Uint8Array | undefined {
  return type === 'svg' ? bytes : undefined
}
