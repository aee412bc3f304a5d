import type { Span } from './finding'

/**
 * Where a part of a value stands in its file.
 *
 * @param text the text of the file
 * @param span where the value stands, with its quotes if it has any
 * @returns undefined where the file does not have the characters of the value: it is escaped, or folded
 */
export function partWithin(text: string, span: Span, value: string, part: Span): Span | undefined {
  const quotes = /^["']/.test(text.slice(span.start)) ? 1 : 0
  const start = span.start + quotes
  if (text.slice(start, span.end - quotes) !== value) return undefined
  return { start: start + part.start, end: start + part.end }
}
