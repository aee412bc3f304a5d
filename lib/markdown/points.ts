import type { Element, Root } from 'hast'
import type { HtmlPlaces } from './html-places'
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
 * Makes positions right that are not: they count in what HTML's parser was given, and HTML that is never closed has no end. It
 * ends with what is around it, at `end`. Changes the tree.
 */
export function correctPositions(
  parent: Root | Element,
  end: number,
  pointAt: PointAt,
  places: HtmlPlaces,
): void {
  for (const node of parent.children) {
    // Whatever the types say, an end can be missing.
    const position: Partial<Position> | undefined = node.position
    const { offset: from } = position?.start ?? {}
    const { offset: to = -1 } = position?.end ?? {}
    if (from === undefined) delete node.position
    else {
      const start = places.toText(from)
      const last = places.toText(to)
      node.position = {
        start: pointAt(start),
        end: pointAt(last < start ? Math.max(start, end) : last),
      }
    }
    if (node.type === 'element') {
      correctPositions(node, node.position?.end.offset ?? end, pointAt, places)
    }
  }
}
