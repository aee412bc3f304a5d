import { imageSize } from 'image-size'

export interface Size {
  /** CSS pixels. */
  width: number
  height: number
}

/** The size of a picture as it is shown; undefined when the bytes are no picture that browsers draw. */
export function pictureSize(bytes: Uint8Array): Size | undefined {
  try {
    const { width, height, orientation = 1, type } = imageSize(bytes)
    if (!width || !height || !type || !DRAWN.has(type)) return undefined
    // Browsers turn a photograph by its EXIF orientation; 5 to 8 lie on their side.
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}

const DRAWN = new Set(['png', 'jpg', 'webp', 'avif', 'gif', 'svg'])

/** Whether the bytes are a drawing in SVG, whatever their file is called. */
export function isSvg(bytes: Uint8Array): boolean {
  try {
    return imageSize(bytes).type === 'svg'
  } catch {
    return false
  }
}
