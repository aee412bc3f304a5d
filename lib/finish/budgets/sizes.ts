/** A window: its width in CSS pixels, and the dots of the screen for each of them. */
export interface Screen {
  width: number
  dots: number
}

/** Where nothing is said that can be read, a picture is as wide as the window (HTML, "sizes attributes"). */
const WHOLE = '100vw'

/**
 * How wide a picture is drawn, as its `sizes` tells browsers: a list of widths, each but the last with a window that it is for.
 * Read is what `ui/Picture` writes; all else counts as the whole width, so that a picture is never thought too light.
 *
 * @returns CSS pixels
 */
export function widthIn(sizes: string, { width }: Screen): number {
  for (const entry of sizes.split(/,(?![^(]*\))/)) {
    const [, least, unit, length = ''] =
      /^\s*(?:\(min-width:\s*([\d.]+)(px|rem|em)\)\s+)?(.*?)\s*$/.exec(entry) ?? []
    const from = least === undefined ? 0 : pixels(Number(least), unit ?? '', width)
    if (width >= from) return lengthOf(length, width) ?? lengthOf(WHOLE, width) ?? width
  }
  return width
}

/** A length, or a `calc()` that adds lengths up. */
function lengthOf(text: string, window: number): number | undefined {
  const terms = text.replace(/^calc\((.*)\)$/, '$1')
  if (!/^[+-]?[\d.]+[a-z]+(?: [+-] [\d.]+[a-z]+)*$/.test(terms)) return undefined
  return [...terms.matchAll(/([+-]?) ?([\d.]+)([a-z]+)/g)].reduce((sum, [, sign, number, unit]) => {
    const length = pixels(Number(number), unit ?? '', window)
    return sign === '-' ? sum - length : sum + length
  }, 0)
}

function pixels(number: number, unit: string, window: number): number {
  if (unit === 'px') return number
  if (unit === 'vw') return (number * window) / 100
  // The size of text that browsers start with.
  return unit === 'rem' || unit === 'em' ? number * 16 : Number.POSITIVE_INFINITY
}
