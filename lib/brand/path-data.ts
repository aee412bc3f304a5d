import type { Command } from 'opentype.js'

/**
 * An outline as the data of an SVG path. opentype.js can write it as well, but writes `NaN` for numbers such as 1e-14, and
 * the drawing ends there.
 */
export function pathData(commands: readonly Command[]): string {
  return commands
    .map(({ type, x1, y1, x2, y2, x, y }) => {
      const numbers = [x1, y1, x2, y2, x, y].filter((value) => value !== undefined)
      return type + numbers.map(rounded).join(' ')
    })
    .join('')
}

/** A hundredth of a pixel is not seen. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
