import type { Element, Root } from 'hast'
import type { Position } from './types'

type Point = Position['start']
/** Finds line and column of an offset. */
export type PointAt = (offset: number) => Point

/** Returns the function that finds line and column of an offset in a text (CommonMark's line endings). */
export function pointsOf(text: string): PointAt {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)]
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
  }
}

/**
 * Makes positions right that are not: lines and columns do not count the line breaks inside shortcodes, and HTML that is never
 * closed has no end. It ends with what is around it, at `end`. A tab in front of HTML in a list or a quotation is read as
 * several spaces: what follows is then placed too far, but never behind the text. Changes the tree.
 *
 * @param length that of the text
 */
export function correctPositions(
  parent: Root | Element,
  end: number,
  pointAt: PointAt,
  length: number = end,
): void {
  for (const node of parent.children) {
    // Whatever the types say, an end can be missing.
    const position: Partial<Position> | undefined = node.position
    const { offset: from } = position?.start ?? {}
    const { offset: to = -1 } = position?.end ?? {}
    if (from === undefined) delete node.position
    else {
      const until = to < from ? Math.max(from, end) : to
      node.position = {
        start: pointAt(Math.min(from, length)),
        end: pointAt(Math.min(until, length)),
      }
    }
    if (node.type === 'element') {
      correctPositions(node, node.position?.end.offset ?? end, pointAt, length)
    }
  }
}
