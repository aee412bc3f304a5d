import { type Cell, cellsOf } from './cells'
import { type Paint, plain } from './paint'

interface Point {
  line: number
  column: number
}

/** How a frame is drawn. */
export interface Look {
  /** Columns of the terminal, if it is one. */
  columns?: number
  paint?: Paint
}

/** Columns of source that a frame shows where nobody knows how wide it may be. */
const WIDTH = 96
/** More than any terminal is wide: what is further away is not even looked at. */
const FAR = 1000
/** Less is no help, whatever the terminal. */
const LEAST = 20

/**
 * The line of a mistake with the one before it, and the mistake underlined. Long lines are cut around it. What a terminal
 * would obey is shown as a sign.
 *
 * @param start line and column from 1
 * @param end where the mistake ends; on another line, the underline goes to the end of the first
 */
export function codeFrame(
  text: string,
  start: Point,
  end: Point,
  { columns, paint = plain }: Look = {},
): string {
  const gutter = String(start.line).length
  // Beside the source: an indentation, the sign, the number and a rule.
  const width = columns === undefined ? WIDTH : Math.max(LEAST, columns - gutter - 6)
  const [before, line = ''] = linesBefore(text, start.line)
  const from = fits(line, width) ? 0 : cutBefore(line, start.column - 1, width / 2)
  const cells = cut(line, from, width)
  const last = end.line === start.line ? end.column - 1 : line.length
  const indent = widthOf(cells.filter(({ index }) => index < start.column - 1))
  const marked = cells.filter(({ index }) => index >= start.column - 1 && index < last)
  const row = (sign: string, number: number | '', shown: string) =>
    `${sign} ${paint('dim', `${String(number).padStart(gutter)} |`)} ${shown}`.trimEnd()
  return [
    ...(before === undefined ? [] : [row(' ', start.line - 1, textOf(cut(before, from, width)))]),
    row(paint('red', '>'), start.line, textOf(cells)),
    row(' ', '', ' '.repeat(indent) + paint('red', '^'.repeat(Math.max(1, widthOf(marked))))),
  ].join('\n')
}

/** A line, and the one before it. */
function linesBefore(text: string, line: number): [string | undefined, string | undefined] {
  const lines = text.split(/\r\n|\n|\r/, line)
  return [lines[line - 2], lines[line - 1]]
}

function fits(line: string, width: number): boolean {
  return line.length <= FAR && widthOf(cellsOf(line)) <= width
}

/** Where to cut the start of a line, so that no more than a width is left before a place. */
function cutBefore(line: string, place: number, width: number): number {
  const first = Math.max(0, place - FAR)
  const cells = cellsOf(line.slice(first, place))
  let left = width
  for (const cell of cells.reverse()) {
    left -= cell.width
    if (left < 0) return first + cell.index + cell.shown.length
  }
  return first
}

function cut(line: string, from: number, width: number): Cell[] {
  let left = width
  return cellsOf(line.slice(from, from + FAR)).flatMap((cell) => {
    left -= cell.width
    return left < 0 ? [] : [{ ...cell, index: from + cell.index }]
  })
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ shown }) => shown).join('')
}
