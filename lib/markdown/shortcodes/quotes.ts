import { closingAt } from './delimiters'
import type { Span } from './types'

/** A value between quotes. */
export interface Quoted extends Span {
  value: string
  valueSpan: Span
}

/** How a value begins that is not bare. */
export type QuoteStyle = 'double' | 'raw' | 'foreign'

/** Marks that editors and word processors write for quotes, with those that may close them. */
const FOREIGN: Readonly<Record<string, string>> = {
  "'": "'",
  '‘': '’‘',
  '’': '’',
  '‚': '‘’',
  '“': '”“"',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
}

/** The style of the quote that stands at `at`, if one does. */
export function quoteStyleAt(text: string, at: number): QuoteStyle | undefined {
  const mark = text.charAt(at)
  if (mark === '"' || (mark === '\\' && text.charAt(at + 1) === '"')) return 'double'
  if (mark === '`') return 'raw'
  return mark !== '' && Object.hasOwn(FOREIGN, mark) ? 'foreign' : undefined
}

/** Reads the value whose quote stands at `start`; undefined when the closing quote is missing. */
export function readQuoted(text: string, start: number, style: QuoteStyle): Quoted | undefined {
  switch (style) {
    case 'double':
      return readDouble(text, start)
    case 'raw':
      return readRaw(text, start)
    case 'foreign':
      return readForeign(text, start)
  }
}

/**
 * `"…"` on one line, where `\"` is a quote inside the value; or `\"…\"`, which Hugo takes for the sake of content that
 * has been escaped once more. Other backslashes stay: Hugo drops all of them as soon as a value has one `\"`, which
 * breaks formulas and helps nobody.
 */
function readDouble(text: string, start: number): Quoted | undefined {
  const escaped = text.charAt(start) === '\\'
  const first = escaped ? start + 2 : start + 1
  for (let at = first; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (mark === '\n') return undefined
    if (mark === '"') return between(text, start, first, at, at + 1)
    if (mark === '\\' && text.charAt(at + 1) === '"') {
      if (escaped) return between(text, start, first, at, at + 2)
      at += 1
    }
  }
  return undefined
}

/** Between backticks, over several lines if need be; nothing is escaped. */
function readRaw(text: string, start: number): Quoted | undefined {
  const close = text.indexOf('`', start + 1)
  if (close < 0) return undefined
  const valueSpan = { start: start + 1, end: close }
  return { start, end: close + 1, value: text.slice(start + 1, close), valueSpan }
}

/** Between marks that are no quotes in Hugo: on one line, and not past the end of the tag. An apostrophe ends the value too early: it is a mistake anyway. */
function readForeign(text: string, start: number): Quoted | undefined {
  const closers = FOREIGN[text.charAt(start)] ?? ''
  for (let at = start + 1; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (mark === '\n' || closingAt(text, at)) return undefined
    if (closers.includes(mark)) return between(text, start, start + 1, at, at + 1)
  }
  return undefined
}

function between(text: string, start: number, first: number, last: number, end: number): Quoted {
  const value = text.slice(first, last).replaceAll('\\"', '"')
  return { start, end, value, valueSpan: { start: first, end: last } }
}
