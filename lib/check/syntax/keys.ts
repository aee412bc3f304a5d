import { keyName, type Line } from './lines'
import type { Diagnosis } from './stumble'

/** Codes of the parser for a line that should have a key, and has none. */
const NO_KEY = /Implicit keys need|followed by map values|must start at the same column/

/** Whether a line starts a key or an entry of a list. */
export function isEntry({ key, hasDash }: Line): boolean {
  return key !== undefined || hasDash
}

/** `title:Hello`, `title = Hello`, `title：Hello`: a key, and not as YAML writes it. */
export const keyWithoutSpace: Diagnosis = ({ error, line }) => {
  if (!NO_KEY.test(error.message) || line.key) return undefined
  const { text, start } = line.value
  const [, name = '', mark = '', rest = ''] =
    /^([A-Za-z_][\w-]*)(:(?!\/\/)|[ \t]*=[ \t]*|[ \t]*：[ \t]*|;[ \t]+)(\S.*)$/.exec(text) ?? []
  if (name === '') return undefined
  const span = { start: start + name.length, end: start + name.length + mark.length }
  const what =
    mark === ':' ? 'A space is missing after the colon.' : 'After a key comes a plain colon (:).'
  return {
    reason: `${what} Write ${name}: ${rest}`,
    span,
    edits: [{ ...span, text: ': ' }],
  }
}

/** `-block: markdown`, `-/old/`: an entry of a list, and no space after its dash. */
export const dashWithoutSpace: Diagnosis = ({ error, line, lines }) => {
  if (
    !/^(?:DUPLICATE_KEY|BLOCK_AS_IMPLICIT_KEY|MULTILINE_IMPLICIT_KEY|MISSING_CHAR|BAD_INDENT)$/.test(
      error.code,
    )
  ) {
    return undefined
  }
  const culprit = [line, lines.previous(line)].find((other) => other && startsWithDash(other))
  if (!culprit) return undefined
  const start = culprit.start + culprit.indent
  const rest = culprit.text.trim().slice(1)
  return {
    reason: `A space is missing after the "-", which starts an entry of a list. Write - ${rest}`,
    span: { start, end: start + 1 },
  }
}

function startsWithDash({ text }: Line): boolean {
  return /^[ \t]*-[^-\s]/.test(text)
}

/** A line among keys that is neither a key nor part of a text. */
export const lineWithoutKey: Diagnosis = ({ error, line, lines }) => {
  if (!NO_KEY.test(error.message) || line.key || line.value.text === '') return undefined
  const { text, start, end } = line.value
  const sibling = lines.find(
    line,
    (above) => above.key !== undefined && above.indent <= line.indent,
  )
  const [word = ''] = /^[a-z][a-z_]*$/i.exec(text) ?? /^[a-z][a-z_]*(?= )/i.exec(text) ?? []
  const example = word ? ` If "${word}" is a key, write a colon after it.` : ''
  const part = sibling ? ` If it belongs to "${keyName(sibling)}", indent it further.` : ''
  return {
    reason: `This line has no colon, so it is no key with a value.${example}${part}`,
    span: { start, end },
  }
}
