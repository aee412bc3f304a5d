import { cellsOf } from '@/lib/check/report/cells'

/** More of an example nobody reads: that of a file that is too large would be the whole of it. */
const MOST_LINES = 16
const MOST_COLUMNS = 100

/** An example as it is printed, with the characters between its marks underlined. What cannot be seen has a sign. */
export function sample(marked: string): string {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const lines = marked.replace(/[⟦⟧]/g, '').split('\n')
  let at = 0
  const shown = lines.slice(0, MOST_LINES).flatMap((line) => {
    const from = start - at
    const to = Math.min(end - at, line.length)
    at += line.length + 1
    const isMarked = start !== -1 && from >= 0 && from <= line.length
    return isMarked ? [print(line), underline(line, from, to)] : [print(line)]
  })
  if (lines.length > MOST_LINES) shown.push('…')
  return shown.join('\n')
}

function underline(line: string, from: number, to: number): string {
  const width = (text: string) => cellsOf(text).reduce((sum, cell) => sum + cell.width, 0)
  const marks = '^'.repeat(Math.max(1, width(line.slice(from, to))))
  return `${' '.repeat(width(line.slice(0, from)))}${marks}`.slice(0, MOST_COLUMNS)
}

/** A line with signs for what nobody would see. */
function print(line: string): string {
  const visible = line
    .replaceAll('\t', '→')
    .replace(/ +$/, (spaces) => '·'.repeat(spaces.length))
    .slice(0, MOST_COLUMNS)
  const text = cellsOf(visible)
    .map(({ shown }) => shown)
    .join('')
  return line.length > MOST_COLUMNS ? `${text}…` : text
}
