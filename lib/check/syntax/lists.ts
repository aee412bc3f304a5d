import { columnOf, keyName } from './lines'
import type { Diagnosis } from './stumble'

const CODES =
  /^(?:BAD_INDENT|MISSING_CHAR|MULTILINE_IMPLICIT_KEY|BLOCK_AS_IMPLICIT_KEY|UNEXPECTED_TOKEN)$/

/** A key of an entry that starts so far left that it ends the list, which goes on below it. */
export const keyInsideList: Diagnosis = ({ error, line, lines }) => {
  if (!CODES.test(error.code) || !line.hasDash) return undefined
  const key = lines.find(line, ({ indent }) => indent < line.indent)
  const entry = key && lines.find(key, ({ indent, hasDash }) => hasDash && indent === line.indent)
  if (!key?.key || key.hasDash || !entry) return undefined
  return {
    reason: `"${keyName(key)}" starts in column ${columnOf(key)}, which ends the list above it, and the list goes on below. If it belongs to the entry above, start it in column ${columnOf(entry)}.`,
    span: key.key,
  }
}

/** The first entry of a list without its dash. */
export const keyWithoutDash: Diagnosis = ({ error, line, lines }) => {
  if (!CODES.test(error.code) || !line.hasDash) return undefined
  const list = lines.find(line, ({ indent }) => indent < line.indent)
  const first = list && lines.below(list)
  if (!list?.key || list.value.text !== '' || !first?.key || first.hasDash) return undefined
  // Inside an entry of another list, rather this one is in the wrong column.
  if (lines.find(list, ({ hasDash }) => hasDash)) return undefined
  return {
    reason: `"${keyName(first)}" is below "${keyName(list)}" without a "- ", and a list goes on further down. Write "- " before the first key of each entry.`,
    span: first.key,
  }
}

/** A list below a key that has a value already. */
export const listBelowValue: Diagnosis = ({ error, line, lines }) => {
  const above = lines.find(line, ({ indent }) => indent <= line.indent)
  if (!CODES.test(error.code) || !line.hasDash || !above?.key) return undefined
  if (above.hasDash || above.value.text === '') return undefined
  const name = keyName(above)
  return {
    reason: `An entry of a list ("- ") cannot stand here: "${name}" above it is a key with a value of its own. Give the list a key, or make the value of "${name}" an entry too.`,
    span: { start: line.start + line.indent, end: line.end },
  }
}

/** A key in the column of the dashes of a list. */
export const keyBesideDash: Diagnosis = ({ error, line, lines }) => {
  const above = lines.find(line, ({ indent }) => indent <= line.indent)
  if (!CODES.test(error.code) || !line.key || line.hasDash || !above?.hasDash) return undefined
  if (above.indent !== line.indent) return undefined
  return {
    reason: `"${keyName(line)}" stands in the column of the "-" above it. If it starts an entry of its own, write "- " before it; if it belongs to the one above, start it in column ${columnOf(above)}.`,
    span: line.key,
  }
}

/** An entry of a list that does not start where the one above it does. */
export const dashInNoColumn: Diagnosis = ({ error, line, lines }) => {
  if (!CODES.test(error.code) || !line.hasDash) return undefined
  const above = lines.find(line, ({ hasDash, indent }) => hasDash && indent !== line.indent)
  if (!above) return undefined
  const start = line.start + line.indent
  return {
    reason: `This "-" stands in column ${line.indent + 1}, and the one above it in column ${above.indent + 1}. The entries of one list start in the same column.`,
    span: { start, end: start + 1 },
  }
}
