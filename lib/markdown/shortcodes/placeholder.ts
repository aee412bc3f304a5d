/**
 * A placeholder is `FIRST`, three digits, as much `FILLER` as is needed, and `LAST`: private-use characters, which Markdown
 * and HTML take for plain letters (no white space, no punctuation: U+E800 to U+EC02 have the category Co). They lie between
 * the ranges that icon fonts use most.
 *
 * The shortest part has six characters (`{{<a}}`, with a mistake in it), the shortest placeholder five. Three digits of
 * base 1024 number more parts than the longest string that a JavaScript engine allows can hold.
 */
const BASE = 1024
const ZERO = 0xe800
const FIRST = 0xec00
const FILLER = 0xec01
const LAST = 0xec02

/** The placeholder of that length for the part with that index. */
export function placeholder(index: number, length: number): string {
  const digits = [Math.floor(index / BASE / BASE), Math.floor(index / BASE) % BASE, index % BASE]
  const front = String.fromCharCode(FIRST, ...digits.map((digit) => ZERO + digit))
  return front + String.fromCharCode(FILLER).repeat(length - 5) + String.fromCharCode(LAST)
}

/** A placeholder that was found in a text. */
export interface Found {
  index: number
  start: number
  end: number
}

/** The first placeholder from `from` on. */
export function findPlaceholder(text: string, from: number): Found | undefined {
  let start = text.indexOf(String.fromCharCode(FIRST), from)
  while (start >= 0) {
    const index = indexAt(text, start + 1)
    let last = start + 4
    if (index !== undefined) {
      while (text.charCodeAt(last) === FILLER) last += 1
      if (text.charCodeAt(last) === LAST) return { index, start, end: last + 1 }
    }
    start = text.indexOf(String.fromCharCode(FIRST), start + 1)
  }
  return undefined
}

function indexAt(text: string, at: number): number | undefined {
  let index = 0
  for (let place = at; place < at + 3; place += 1) {
    const digit = text.charCodeAt(place) - ZERO
    if (!(digit >= 0 && digit < BASE)) return undefined
    index = index * BASE + digit
  }
  return index
}

/** Whether a character could be part of a placeholder. */
export const isReserved = (code: number) => code >= ZERO && code <= LAST
