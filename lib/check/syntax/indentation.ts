import { columnOf, keyName, type Line, type Lines } from './lines'
import type { Diagnosis } from './stumble'

const CODES =
  /^(?:BAD_INDENT|MISSING_CHAR|MULTILINE_IMPLICIT_KEY|BLOCK_AS_IMPLICIT_KEY|UNEXPECTED_TOKEN)$/

/** A key below one that has a value already. */
export const deeperThanNeighbour: Diagnosis = ({ error, at, line, lines }) => {
  const isAbove = error.code === 'BLOCK_AS_IMPLICIT_KEY' && line.value.start === at
  if (!isAbove && error.code !== 'BAD_INDENT') return undefined
  const [above, below] = isAbove ? [line, lines.below(line)] : [lines.previous(line), line]
  if (!above?.key || above.value.text === '' || !below?.key || below.indent <= above.indent) {
    return undefined
  }
  const before = lines.previous(above)
  if (before?.key && columnOf(before) === columnOf(below)) {
    return {
      reason: `"${keyName(above)}" starts in column ${columnOf(above)}, and the keys above and below it in column ${columnOf(below)}. Start it there too.`,
      span: above.key,
    }
  }
  return {
    reason: `"${keyName(below)}" cannot stand below "${keyName(above)}", which has a value in its own line. If they belong side by side, start "${keyName(below)}" in column ${columnOf(above)}.`,
    span: below.key,
  }
}

/** A key in no column of the keys above it. */
export const noSuchColumn: Diagnosis = ({ error, line, lines }) => {
  const { key } = line
  if (!CODES.test(error.code) || !key || line.hasDash) return undefined
  const [left, right] = columnsAround(line, lines)
  if (!right || (error.code !== 'BAD_INDENT' && right.number === line.number - 1 && !left))
    return undefined
  const places = [right, left].flatMap((other) =>
    other ? [`in column ${columnOf(other)} like "${keyName(other)}"`] : [],
  )
  return {
    reason: `"${keyName(line)}" starts in column ${columnOf(line)}, and no key above it does. Start it ${places.join(', or ')}.`,
    span: key,
  }
}

/** The nearest keys above a line that start left and right of it. */
function columnsAround(line: Line, lines: Lines): [Line | undefined, Line | undefined] {
  const column = columnOf(line)
  const left = lines.find(line, (above) => above.key !== undefined && columnOf(above) < column)
  let right: Line | undefined
  lines.find(line, (above) => {
    if (above.key && columnOf(above) > column && (!right || columnOf(above) < columnOf(right)))
      right = above
    return above === left
  })
  return [left, right]
}
