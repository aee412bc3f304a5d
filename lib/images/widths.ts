/** Each is at most twice the one before: nobody loads much more than their screen shows. */
export const WIDTHS = [320, 640, 960, 1440, 1920, 2560]
/** A step this near to the picture's own width is not worth a file of its own. */
const NEAR = 1.25

/** The widths that a picture is made in, in pixels: never wider than it is, and its own width is among them. */
export function widthsOf(own: number): number[] {
  const widest = Math.min(own, WIDTHS.at(-1) ?? own)
  return [...WIDTHS.filter((step) => step * NEAR <= widest), widest]
}
