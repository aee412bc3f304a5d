import { imageSize } from 'image-size'

export interface Size {
  /** CSS pixels. */
  width: number
  height: number
}

/** A format that browsers draw, by its usual extension. */
export type PictureFormat = (typeof DRAWN)[number]

/** What the first bytes of a picture say of it. */
export interface PictureFacts extends Size {
  format: PictureFormat
}

/** The size of a picture as it is shown, and its format; undefined when the bytes are no picture that browsers draw. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | undefined {
  try {
    const { width, height, orientation = 1, type } = imageSize(bytes)
    const format = DRAWN.find((name) => name === type)
    if (!width || !height || !format) return undefined
    // Browsers turn a photograph by its EXIF orientation; 5 to 8 lie on their side.
    return orientation >= 5 ? { width: height, height: width, format } : { width, height, format }
  } catch {
    return undefined
  }
}

const DRAWN = ['png', 'jpg', 'webp', 'avif', 'gif', 'svg'] as const

/** Whether the bytes are a drawing in SVG, whatever their file is called. */
export function isSvg(bytes: Uint8Array): boolean {
  try {
    return imageSize(bytes).type === 'svg'
  } catch {
    return false
  }
}
