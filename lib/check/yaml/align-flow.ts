import type { Span } from '@/lib/check/finding'
import type { Alignment, Written } from './alignment'

/** A value without quotes (YAML 1.2.2, chapter 7.3.3). */
export function alignPlain(written: Written, aligned: Alignment): void {
  alignFolded(written, aligned, (start, end) => aligned.addAll(start, end))
}

/** A value in single quotes: `''` is a quote (chapter 7.3.2). */
export function alignSingle({ text, start, end }: Written, aligned: Alignment): void {
  const inside = { text, start: start + 1, end: end - 1 }
  alignFolded(inside, aligned, (from, to) => {
    for (let at = from; at < to; at++) {
      const first = at
      if (text[at] === "'" && at + 1 < to) at++
      aligned.add({ start: first, end: at + 1 })
    }
  })
}

/** Lines lose the white space at their ends; a line break is a space, and each empty line a line break (chapter 6.5). */
function alignFolded(
  { text, start, end }: Written,
  aligned: Alignment,
  addLine: (start: number, end: number) => void,
): void {
  let lineStart = start
  /** What stands before the next line that has words. */
  let fold: Span | undefined
  let isEmptyLine = false
  for (;;) {
    const lineBreak = breakAfter(text, lineStart, end)
    const isFirst = lineStart === start
    const from = isFirst ? lineStart : skipBlanks(text, lineStart, end)
    if (!lineBreak) {
      if (fold) aligned.add(fold)
      addLine(from, end)
      return
    }
    const to = trimBlanks(text, from, lineBreak.start)
    if (isFirst || to > from) {
      if (fold) aligned.add(fold)
      addLine(from, to)
      isEmptyLine = false
    } else {
      if (fold && isEmptyLine) aligned.add(fold)
      isEmptyLine = true
    }
    fold = lineBreak
    lineStart = lineBreak.end
  }
}

/** A value in double quotes: it has escapes (chapters 5.7 and 7.3.1). */
export function alignDouble({ text, start, end }: Written, aligned: Alignment): void {
  const last = end - 1
  let at = start + 1
  while (at < last) {
    const lineBreak = breakAt(text, at)
    if (text[at] === '\\') at = addEscape(text, at, aligned)
    else if (lineBreak) at = addBreaks(text, lineBreak, last, aligned)
    else if (isBlank(text[at])) {
      const blanksEnd = skipBlanks(text, at, last)
      if (!breakAt(text, blanksEnd)) aligned.addAll(at, blanksEnd)
      at = blanksEnd
    } else {
      aligned.add({ start: at, end: at + 1 })
      at++
    }
  }
}

/** One line break is a space, more are one less. Returns where the next words stand. */
function addBreaks(text: string, first: Span, end: number, aligned: Alignment): number {
  let hasMore = false
  let at = skipBlanks(text, first.end, end)
  for (let next = breakAt(text, at); next && at < end; next = breakAt(text, at)) {
    aligned.add(next)
    hasMore = true
    at = skipBlanks(text, next.end, end)
  }
  if (!hasMore) aligned.add(first)
  return at
}

const HEX_DIGITS: Partial<Record<string, number>> = { x: 2, u: 4, U: 8 }

function addEscape(text: string, start: number, aligned: Alignment): number {
  const lineBreak = breakAt(text, start + 1)
  // A line that goes on: nothing of it is in the value, and nothing of the indentation below it.
  if (lineBreak) return skipBlanks(text, lineBreak.end, text.length)
  const digits = HEX_DIGITS[text[start + 1] ?? ''] ?? 0
  const end = start + 2 + digits
  const code = digits > 0 ? Number.parseInt(text.slice(start + 2, end), 16) : 0
  aligned.add({ start, end }, code > 0xffff ? 2 : 1)
  return end
}

/** To YAML 1.2's parsers, a lone carriage return is a character like others. */
function breakAt(text: string, at: number): Span | undefined {
  if (text[at] === '\n') return { start: at, end: at + 1 }
  return text[at] === '\r' && text[at + 1] === '\n' ? { start: at, end: at + 2 } : undefined
}

function breakAfter(text: string, start: number, end: number): Span | undefined {
  const at = text.indexOf('\n', start)
  if (at === -1 || at >= end) return undefined
  return { start: at > start && text[at - 1] === '\r' ? at - 1 : at, end: at + 1 }
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(text[at])) at++
  return at
}

function trimBlanks(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text[at - 1])) at--
  return at
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}
