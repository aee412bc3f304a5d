import type { Diagnosis } from './stumble'

/** What starts a line by mistake: codes of the parser for a line that should have a key, or stands in no column. */
const CODES =
  /^(?:BAD_INDENT|MISSING_CHAR|MULTILINE_IMPLICIT_KEY|BLOCK_AS_IMPLICIT_KEY|UNEXPECTED_TOKEN|BAD_ALIAS)$/

/** `// a note`, `<!-- a note -->`: a comment as other languages write it. */
export const foreignComment: Diagnosis = ({ error, line }) => {
  const { text, start } = line
  const [, said] = /^\s*(?:\/\/|<!--)\s*(.*?)\s*(?:-->)?\s*$/.exec(text) ?? []
  if (said === undefined || !CODES.test(error.code)) return undefined
  return {
    reason: `In YAML, a comment starts with "#". Write # ${said}`,
    span: { start: start + line.indent, end: start + text.trimEnd().length },
  }
}

/** `* name: For all`, `– name: For all`, `2. name: For all`: an entry of a list, as Markdown or a word processor writes it. */
export const foreignDash: Diagnosis = ({ error, line, lines }) => {
  const { text, start, indent } = line
  const [, mark, rest] = /^\s*([*–—•]|\d+[.)])[ \t]+(.*?)\s*$/.exec(text) ?? []
  if (mark === undefined || !CODES.test(error.code)) return undefined
  const above = lines.find(line, (other) => other.indent <= indent)
  if (!above?.hasDash || above.indent !== indent) return undefined
  const span = { start: start + indent, end: start + indent + mark.length }
  return {
    reason: `In YAML, an entry of a list starts with "- ", not with "${mark}". Write - ${rest}`,
    span,
    ...(mark.length === 1 && { edits: [{ ...span, text: '-' }] }),
  }
}
