/** A range of code points, both ends in it; or one code point. */
export type Range = readonly [first: number, last: number] | number

/**
 * Latin-1, and what typography puts between its words. A font gives those that it has: arrows to the left and the right,
 * fractions of thirds and the dagger are in neither of ours, and come from the visitor's own fonts.
 */
export const LATIN: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  // French ligatures, and the i that joins letters above it.
  0x131,
  [0x152, 0x153],
  // Accents by themselves: ˆ ˚ ˜
  0x2c6,
  0x2da,
  0x2dc,
  // Thin space, dashes, quotation marks, bullet, ellipsis, primes, angle quotes, fraction slash.
  0x2009,
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  0x2022,
  0x2026,
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  0x2044,
  // Euro, trade mark, ↑ ↓ and the minus.
  0x20ac,
  0x2122,
  0x2191,
  0x2193,
  0x2212,
]

/**
 * The letters of the other languages of Europe in Latin script, and of Turkish: Łódź, Gümüş, Kőszeg, Brâncuși. Browsers load them only for
 * pages that have one of them.
 */
export const EXTENDED: readonly Range[] = [
  [0x100, 0x130],
  [0x132, 0x151],
  [0x154, 0x17f],
  // Romanian.
  [0x218, 0x21b],
]

/** Every character of these ranges. */
export function textOf(ranges: readonly Range[]): string {
  return ranges
    .flatMap((range) => {
      const [first, last] = ends(range)
      return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    })
    .map((point) => String.fromCodePoint(point))
    .join('')
}

/** The ranges as CSS writes them (CSS Fonts, "unicode-range"): `U+20-7E,U+131`. */
export function unicodeRange(ranges: readonly Range[]): string {
  return ranges
    .map(ends)
    .map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`))
    .map((range) => `U+${range}`)
    .join(',')
}

function ends(range: Range): readonly [number, number] {
  return typeof range === 'number' ? [range, range] : range
}

function hex(point: number): string {
  return point.toString(16).toUpperCase()
}
