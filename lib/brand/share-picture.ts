import sharp from 'sharp'
import { drawable } from './drawable'
import { shareDrawing } from './share-drawing'

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
  const drawing = shareDrawing({ title: drawable(title), siteName: drawable(siteName) })
  // The ground has few colours: a palette halves the size.
  return sharp(Buffer.from(drawing))
    .png({ palette: true, quality: 98, dither: 0, effort: 1 })
    .toBuffer()
}
