import { isEntry } from './keys'
import { columnOf, keyName, type Line, opensText } from './lines'
import type { Diagnosis } from './stumble'

const CODES =
  /^(?:BAD_INDENT|MISSING_CHAR|MULTILINE_IMPLICIT_KEY|BLOCK_AS_IMPLICIT_KEY|UNEXPECTED_TOKEN)$/

/** A line that is not indented as the text (`|`) above it is. */
export const shallowText: Diagnosis = ({ error, line, lines }) => {
  if (!CODES.test(error.code) || isOurs(line)) return undefined
  const opening = lines.find(line, (above) => opensText(above) || isLeftOf(above, line))
  if (!opening || !opensText(opening)) return undefined
  const first = lines.below(opening)
  const isFirst = !first || first === line || first.indent <= opening.indent
  const column = isFirst ? columnOf(opening) + 2 : first.indent + 1
  const name = keyName(opening)
  const comment = isFirst ? undefined : lines.commentBetween(opening, line, first.indent)
  if (comment) {
    return {
      reason: `This comment ends the text of "${name}", since it starts further left. If it is part of the text, start it in column ${column}; if not, move it above "${name}".`,
      span: { start: comment.start + comment.indent, end: comment.end },
    }
  }
  const isDeep = !isFirst && line.indent >= columnOf(opening)
  return {
    reason: isDeep
      ? `This line starts in column ${line.indent + 1}, and the first one of the text of "${name}" in column ${column}. No line of a text starts further left than its first: start both in the same column.`
      : `This line is not indented far enough to be part of "${name}". If it is, start it in column ${column}.`,
    span: { start: line.start + line.indent, end: line.end },
  }
}

function isLeftOf(above: Line, line: Line): boolean {
  return isOurs(above) && above.indent <= line.indent
}

/** No key of ours has a space in it: a line such as `Note well: this` is text. */
function isOurs(line: Line): boolean {
  return isEntry(line) && !line.key?.text.includes(' ')
}

/** A blank line at the start of a text, with more spaces than the text: YAML takes the indentation from it. */
export const blankBeforeText: Diagnosis = ({ error, line, lines, yaml }) => {
  if (!error.message.startsWith('Block scalars with more-indented')) return undefined
  const opening = lines.find(line, opensText)
  const blank = opening && /^[ \t]+$/m.exec(yaml.text.slice(opening.end, line.start))
  if (!opening || !blank) return undefined
  const start = opening.end + blank.index
  const span = { start, end: start + blank[0].length }
  return {
    reason: `This blank line has more spaces than the text of "${keyName(opening)}" below it. Delete its spaces.`,
    span,
    edits: [{ ...span, text: '' }],
  }
}

/** A text of several lines below its key, without the `|` that makes a text of them. */
export const textWithoutMark: Diagnosis = ({ error, line, lines }) => {
  if (!CODES.test(error.code)) return undefined
  const above = lines.find(line, (other) => isOurs(other) && other.indent < line.indent)
  const first = above && lines.below(above)
  if (!above?.key || above.value.text !== '' || !first || first === line) return undefined
  if (isOurs(first) || !/\s/.test(first.text.trim())) return undefined
  return {
    reason: `Below "${keyName(above)}" stands a text of several lines. Write "|" after the colon, so that it is read as text: ${keyName(above)}: |`,
    span: above.key,
  }
}
