/** A file that is loaded in place of a picture. */
export interface Variant {
  /** Who reads this may load it. Whoever reads AVIF reads WebP, PNG and GIF: lossless files stand among the AVIF files. */
  type: 'image/avif' | 'image/webp'
  /** What it is, unless it is the picture's own file. */
  format: 'avif' | 'webp'
  /** Pixels. */
  width: number
  /** The very bytes of the picture, where its own file is the best one of its width. */
  bytes: Uint8Array
}

/** A file for all that read WebP. */
export function webp(width: number, bytes: Uint8Array): Variant {
  return { type: 'image/webp', format: 'webp', width, bytes }
}
