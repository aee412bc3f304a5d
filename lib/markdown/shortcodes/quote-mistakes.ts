import { excerpt } from './excerpt'
import type { QuoteStyle } from './quotes'
import type { ShortcodeMistake, Span } from './types'

/** The subject of a sentence about a value. */
const subject = (param: string | undefined) =>
  param === undefined ? 'This value' : `The value of "${excerpt(param)}"`
const example = (param: string | undefined) =>
  param === undefined ? '"…"' : `${excerpt(param)}="…"`

function quote({ start, end }: Span, name: string, message: string): ShortcodeMistake {
  return { kind: 'quote', start, end, message, name }
}

/** The closing quote is missing. `at` is the opening one. */
export function unterminated(
  at: Span,
  mark: string,
  style: QuoteStyle,
  param: string | undefined,
  shortcode: string,
): ShortcodeMistake {
  if (style === 'foreign') return foreign(at, mark, param, shortcode)
  return quote(
    at,
    shortcode,
    style === 'raw'
      ? `${subject(param)} begins with a backtick (\`) but has none at its end. Write \` after the value.`
      : `${subject(param)} begins with a double quote (") but has none at its end. Write " after the value, on the same line.`,
  )
}

/** A quote that Hugo does not know. */
export function foreign(
  at: Span,
  mark: string,
  param: string | undefined,
  shortcode: string,
): ShortcodeMistake {
  return quote(
    at,
    shortcode,
    `${subject(param)} begins with ${mark}, but only straight double quotes can stand around a value. Write ${example(param)}.`,
  )
}

/** Mends a mistake about a whole value by other quotes around it. */
export function withStraightQuotes(mistake: ShortcodeMistake): ShortcodeMistake {
  const { start, end } = mistake
  const quotes = [
    { start, end: start + 1 },
    { start: end - 1, end },
  ]
  return { ...mistake, edits: quotes.map((quote) => ({ ...quote, text: '"' })) }
}

/** A value ends with a quote, and something follows without a space. `at` is that quote. */
export function inside(
  at: Span,
  style: QuoteStyle,
  param: string | undefined,
  shortcode: string,
): ShortcodeMistake {
  return quote(
    at,
    shortcode,
    style === 'raw'
      ? `${subject(param)} has a backtick (\`) inside it, or no space after it. Write it between double quotes, as in ${example(param)}.`
      : `${subject(param)} has a double quote (") inside it, or no space after it. Write \\" for a quote inside a value.`,
  )
}

/** `src"a.png"`: a quote directly after a word. */
export function misplaced(at: Span, mark: string, word: string, shortcode: string) {
  return quote(
    at,
    shortcode,
    `The quote ${mark} after ${excerpt(word)} is in the wrong place. Quotes stand around a whole value, as in src="…".`,
  )
}

/** `src=a.png"`: a quote inside a value that does not begin with one. */
export function halfQuoted(at: Span, value: string, param: string, shortcode: string) {
  return quote(
    at,
    shortcode,
    `${subject(param)} has a quote in it but does not begin with one: ${excerpt(value)}. Write quotes around the whole value, as in ${example(param)}.`,
  )
}

/** `{{< youtube https://… >}}`: characters that cannot stand bare. */
export function unquoted(at: Span, value: string, shortcode: string) {
  return quote(
    at,
    shortcode,
    `The value ${excerpt(value)} has characters that can only stand between quotes. Write quotes around the whole value, as in "…".`,
  )
}
