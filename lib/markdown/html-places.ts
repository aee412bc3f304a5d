import type { Root as MarkdownRoot } from 'mdast'
import { eachNode } from './walk'

/** Raw HTML as Markdown hands it over: without what its lines begin with in a list or a quotation. */
interface RawHtml {
  value: string
  /** Where HTML's parser is told that it stands. */
  base: number
  /** From an offset in the value to one in the text. */
  toText: (at: number) => number
}

/** Translates the offsets of HTML's parser. */
export interface HtmlPlaces {
  /** An offset of the text. */
  toText: (offset: number) => number
  /** The raw HTML that an offset is in, and its place in that; undefined for what Markdown wrote. */
  rawAt: (offset: number) => { value: string; at: number } | undefined
}

/**
 * Tells HTML's parser that each piece of raw HTML stands behind the text, at a place of its own: it counts in what it is given,
 * and from there the way back is known. Changes the tree.
 *
 * @param text what the tree was parsed from
 */
export function placeHtml(tree: MarkdownRoot, text: string): HtmlPlaces {
  const pieces: RawHtml[] = []
  let base = text.length + 1
  eachNode(tree, (node) => {
    if (node.type !== 'html') return
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    const { value } = node
    pieces.push({ value, base, toText: linesToText(value, text.slice(start, end), start) })
    const point = { line: 1, column: 1, offset: base }
    node.position = { start: point, end: point }
    base += value.length + 1
  })
  const pieceAt = (offset: number) =>
    pieces[lastAtMost(pieces.length, (index) => pieces[index]?.base ?? 0, offset)]
  return {
    toText: (offset) => {
      const piece = pieceAt(offset)
      return piece ? piece.toText(offset - piece.base) : offset
    },
    rawAt: (offset) => {
      const piece = pieceAt(offset)
      return piece && { value: piece.value, at: offset - piece.base }
    },
  }
}

/** Each line ends as in the text; what it begins with there may be missing, and a tab may have become several spaces. */
function linesToText(value: string, source: string, start: number): (at: number) => number {
  if (value === source) return (at) => start + at
  const inValue = lineStarts(value)
  const inSource = lineStarts(source)
  return (at) => {
    const line = lastAtMost(inValue.length, (index) => inValue[index] ?? 0, at)
    const toEnd = (inValue[line + 1] ?? value.length) - at
    const from = inSource[line] ?? source.length
    return start + Math.max(from, (inSource[line + 1] ?? source.length) - toEnd)
  }
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)]
}

/** The index of the last of some ascending numbers that is at most `most`; -1 when none is. */
function lastAtMost(count: number, numberAt: (index: number) => number, most: number): number {
  let low = -1
  let high = count - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (numberAt(middle) <= most) low = middle
    else high = middle - 1
  }
  return low
}
