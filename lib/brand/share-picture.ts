import sharp from 'sharp'
import { drawable } from './drawable'
import { png } from './png'
import { SHARE_SIZE, shareDrawing } from './share-drawing'
import { CORAL_AT, ground, WHITE_AT } from './share-ground'

export { SHARE_SIZE } from './share-drawing'

/** What a share picture is drawn from. */
export interface ShareInput {
  /** The title of the page, without Markdown. */
  title: string
  /** The name of the site, which becomes the word mark. */
  siteName: string
}

/**
 * The picture that is shown beside a link to a page: Open Graph's `og:image` and the card of X. A title that the font cannot
 * draw (Arabic, Chinese …) is left out, and the word mark takes its place.
 *
 * @returns a PNG of SHARE_SIZE, the same bytes for the same input
 */
export async function sharePicture({ title, siteName }: ShareInput): Promise<Uint8Array> {
  const { writing, rule } = shareDrawing({ title: drawable(title), siteName: drawable(siteName) })
  const { palette, ...paper } = await ground()
  const pixels = paper.pixels.slice()
  write(
    pixels,
    await sharp(Buffer.from(writing)).extractChannel('alpha').raw().toBuffer(),
    paper.steps,
  )
  for (let y = rule.y; y < rule.y + rule.height; y++) {
    const start = y * SHARE_SIZE.width + rule.x
    pixels.fill(CORAL_AT, start, start + rule.width)
  }
  return png({ ...SHARE_SIZE, palette, pixels })
}

/** Makes pixels whiter. @param cover how much of each pixel is white: 0 to 255 */
function write(pixels: Uint8Array, cover: Buffer, steps: number): void {
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const share = cover[pixel]
    // Almost all of a picture is ground.
    if (!share) continue
    const step = Math.round((share / 255) * steps)
    pixels[pixel] = step === steps ? WHITE_AT : (pixels[pixel] ?? 0) + step
  }
}
