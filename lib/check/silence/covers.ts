import type { Span } from '@/lib/check/finding'

interface Line extends Span {
  text: string
}

/** The entry of YAML that begins below a place: a key with its value, or an item of a list. */
export function entryBelow(text: string, from: number): Span {
  const lines = linesFrom(text, from)
  const first = lines.findIndex((line) => !isBlank(line) && !isComment(line))
  return first === -1 ? { start: from, end: from } : entry(lines.slice(first))
}

/** The entry of YAML that begins in the line of a place. */
export function entryAt(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const [line, ...rest] = linesFrom(text, start - 1)
  if (!line) return { start: at, end: at }
  // In `- block: cta`, the entry is that of `block`: a comment behind it is not about the whole section.
  const unlisted = line.text.replace(/^\s*(?:- +)+/, (dashes) => ' '.repeat(dashes.length))
  return { ...entry([{ ...line, text: unlisted }, ...rest]), start }
}

/** The block of Markdown that begins below a place: to the next blank line. */
export function blockBelow(text: string, from: number, end: number): Span {
  const lines = linesFrom(text, from).filter((line) => line.start < end)
  const first = lines.findIndex((line) => !isBlank(line))
  if (first === -1) return { start: from, end: from }
  const after = lines.findIndex((line, index) => index > first && isBlank(line))
  return { start: lines[first]?.start ?? from, end: lines[after]?.start ?? end }
}

/** An entry goes on as long as its lines are indented further. A list may be as far to the left as its key. */
function entry(lines: readonly Line[]): Span {
  const [first] = lines
  if (!first) return { start: 0, end: 0 }
  const indent = indentOf(first)
  const mayBeList = !first.text.trimStart().startsWith('- ')
  const after = lines.findIndex(
    (line, index) =>
      index > 0 &&
      !isBlank(line) &&
      !isComment(line) &&
      indentOf(line) <= indent &&
      !(mayBeList && indentOf(line) === indent && /^\s*-(?:\s|$)/.test(line.text)),
  )
  return { start: first.start, end: lines[after]?.start ?? lines.at(-1)?.end ?? first.end }
}

/** The lines behind the one that a place is in. */
function linesFrom(text: string, from: number): Line[] {
  const lines: Line[] = []
  let start = text.indexOf('\n', from) + 1
  if (from < 0) start = 0
  else if (start === 0) return []
  while (start < text.length) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    lines.push({ text: text.slice(start, end), start, end })
    start = end + 1
  }
  return lines
}

function isBlank({ text }: Line): boolean {
  return text.trim() === ''
}

function isComment({ text }: Line): boolean {
  return text.trimStart().startsWith('#')
}

function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length
}
