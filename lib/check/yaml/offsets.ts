import { Scalar } from 'yaml'
import type { Span } from '@/lib/check/finding'

/** Translates a span of a scalar's value into the span of the file that it was written in. */
export type ToFile = (span: Span) => Span

/**
 * Aligns a scalar's value with its source, so that a mistake inside a text points at its own characters. Indentation, folded
 * line ends, quotes and escapes are in the source and not in the value (YAML 1.2.2, chapters 7.3 and 8.1).
 *
 * @param node a string scalar
 * @param source the YAML text that the node's range counts in
 * @param base where that text starts in its file
 */
export function scalarToFile(node: Scalar, source: string, base: number): ToFile {
  const value = String(node.value ?? '')
  const [rangeStart, rangeEnd] = node.range ?? [0, 0]
  const offsets = new Uint32Array(value.length + 1)
  let from = contentStart(node, source, rangeStart)
  let at = 0
  while (at < value.length && from < rangeEnd) {
    const sequence = escapeAt(node, source, from)
    if (sequence) {
      for (let unit = 0; unit < sequence.decoded && at < value.length; unit++) offsets[at++] = from
      from += sequence.length
    } else if (isSpace(source[from])) {
      const sourceEnd = runEnd(source, from, rangeEnd)
      const valueEnd =
        node.type === Scalar.QUOTE_DOUBLE
          ? Math.min(at + foldedLength(source.slice(from, sourceEnd)), value.length)
          : runEnd(value, at, value.length)
      // White space is aligned from its end: what follows a fold or an indentation is what both have.
      for (let back = valueEnd - 1; back >= at; back--) {
        offsets[back] = Math.max(from, sourceEnd - (valueEnd - back))
      }
      at = valueEnd
      from = sourceEnd
    } else {
      offsets[at++] = from++
    }
  }
  const end = at < value.length ? rangeEnd : from
  offsets.fill(end, at)
  const offset = (index: number) => base + (offsets[Math.min(index, value.length)] ?? end)
  return ({ start, end: last }) => ({
    start: offset(start),
    // The end is exclusive: it stands behind its last character, not before the next one.
    end: last > start ? offset(last - 1) + 1 : offset(start),
  })
}

/** Skips the opening quote, or the header of a block scalar and the first indentation. */
function contentStart(node: Scalar, source: string, start: number): number {
  if (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE) return start + 1
  if (node.type !== Scalar.BLOCK_LITERAL && node.type !== Scalar.BLOCK_FOLDED) return start
  const lineEnd = source.indexOf('\n', start)
  return lineEnd === -1 ? start : lineEnd
}

interface Escape {
  /** Characters in the source. */
  length: number
  /** UTF-16 code units in the value. */
  decoded: number
}

const HEX_DIGITS: Record<string, number> = { x: 2, u: 4, U: 8 }

function escapeAt(node: Scalar, source: string, at: number): Escape | undefined {
  if (node.type === Scalar.QUOTE_SINGLE) {
    return source.startsWith("''", at) ? { length: 2, decoded: 1 } : undefined
  }
  if (node.type !== Scalar.QUOTE_DOUBLE || source[at] !== '\\') return undefined
  const next = source[at + 1] ?? ''
  if (next === '\n' || next === '\r') {
    return { length: runEnd(source, at + 1, source.length) - at, decoded: 0 }
  }
  const digits = HEX_DIGITS[next]
  if (digits === undefined) return { length: 2, decoded: 1 }
  const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16)
  return { length: 2 + digits, decoded: code > 0xffff ? 2 : 1 }
}

/** What a run of white space becomes in a flow scalar: one line break is a space, more are one less. */
function foldedLength(run: string): number {
  const breaks = run.split('\n').length - 1
  return breaks === 0 ? run.length : Math.max(1, breaks - 1)
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t'
}

function runEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isSpace(text[at])) at++
  return at
}
