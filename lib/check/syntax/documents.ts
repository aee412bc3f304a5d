import { columnOf, keyName } from './lines'
import type { Diagnosis } from './stumble'

/** `...` or a second `---`: the end of what is read. */
export const secondDocument: Diagnosis = ({ error, line, lines }) => {
  if (error.code !== 'MULTIPLE_DOCS') return undefined
  const ends = /^(?:---|\.\.\.)(?:[ \t]|$)/
  const mark = ends.test(line.text) ? line : lines.find(line, ({ text }) => ends.test(text))
  if (!mark) return undefined
  const word = mark.text.slice(0, 3)
  return {
    reason: `"${word}" ends what is read as settings, and more of them follow. Delete it.`,
    span: { start: mark.start, end: mark.start + 3 },
  }
}

/** A key left of the first one of the file, and a line that starts with `%`. */
export const outsideKeys: Diagnosis = ({ error, line, lines }) => {
  if (/^Missing directives-end/.test(error.message)) {
    const percent = lines.find(line, ({ text }) => text.startsWith('%')) ?? line
    return {
      reason: 'A line cannot start with "%". Put the text in quotes, or delete the line.',
      span: { start: percent.start, end: percent.end },
    }
  }
  const first = lines.find(line, ({ key, indent }) => key !== undefined && indent > line.indent)
  if (error.code !== 'UNEXPECTED_TOKEN' || !line.key || !first) return undefined
  return {
    reason: `"${keyName(line)}" starts further left than "${keyName(first)}" above it. Start both in column ${columnOf(line)}.`,
    span: line.key,
  }
}
