import { type Diagnosis, quoted } from './stumble'

/** Characters that mean something to YAML where a value starts, and how a value that is text came to have one there. */
const STARTS: Readonly<Record<string, string>> = {
  '*': 'A value that starts with "*" is read as the name of another value.',
  '&': 'A value that starts with "&" is read as a name for what follows.',
  '!': 'A value that starts with "!" is read as a tag.',
  '?': 'A value cannot start with "? ".',
  '-': 'A value cannot start with "- ": a list starts in the line below its key.',
}

const CODES = /^(?:BAD_SCALAR_START|BAD_ALIAS|UNEXPECTED_TOKEN|BLOCK_AS_IMPLICIT_KEY)$/

/** `title: @home`, `title: **Bold** words`: text that begins with a character of YAML's own. */
export const specialStart: Diagnosis = ({ error, at, line: { key, value } }) => {
  if (!CODES.test(error.code)) return undefined
  const [first = ''] = value.text
  const isReserved = error.code === 'BAD_SCALAR_START' || /^[@`%]/.test(first)
  const isSpecial = first in STARTS && (first !== '-' || /^-\s/.test(value.text))
  const isStray = /^[\]}]/.test(value.text) && at === value.start
  if (isReserved ? at !== value.start : !(key && (isSpecial || isStray))) return undefined
  if (at < value.start) return undefined
  const what = isReserved || isStray ? `A value cannot start with "${first}".` : STARTS[first]
  const better = quoted(value.text)
  const span = { start: value.start, end: value.end }
  return {
    reason: `${what} If it is text, put it in quotes: ${better}`,
    span,
    ...(isReserved || first === '*' ? { edits: [{ ...span, text: better }] } : {}),
  }
}

/** The same inside brackets, where the value ends with its entry. */
export const specialInBrackets: Diagnosis = ({ error, at, yaml }) => {
  if (error.code !== 'BAD_SCALAR_START') return undefined
  const written = /^[^,\]}\r\n]*/.exec(yaml.text.slice(at))?.[0].trimEnd() || (yaml.text[at] ?? '')
  const better = quoted(written)
  const span = { start: at, end: at + written.length }
  return {
    reason: `A value cannot start with "${written[0]}". If it is text, put it in quotes: ${better}`,
    span,
    edits: [{ ...span, text: better }],
  }
}

/** `text: | words`: the text of a `|` starts in the next line. */
export const textBesideMark: Diagnosis = ({ error, line: { value } }) => {
  if (error.code !== 'UNEXPECTED_TOKEN') return undefined
  const mark = /^[|>]/.exec(value.text)?.[0]
  if (mark === undefined) return undefined
  return {
    reason: `The text of a "${mark}" starts in the next line, indented. If the "${mark}" is part of the text, put it in quotes: ${quoted(value.text)}`,
    span: { start: value.start, end: value.end },
  }
}

/** `title: Hugo: a guide`. */
export const secondColon: Diagnosis = ({ error, at, line }) => {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' || line.value.start !== at) return undefined
  const { text, start, end } = line.value
  const colon = text.search(/:(?:\s|$)/)
  if (colon === -1) return undefined
  const better = quoted(text)
  if (colon === 0) {
    const reason = `There is a colon too many here. Delete it, or put the value in quotes: ${better}`
    return { reason, span: { start, end: start + 1 } }
  }
  // `content: title: Hello` is rather two keys than a text.
  const isText = /^:|[A-Z\s]/.test(text.slice(0, colon))
  const where = colon === text.length - 1 ? 'at its end' : 'with a space behind it'
  return {
    reason: isText
      ? `This value has a colon ${where}, so it needs quotes: ${better}`
      : `This value has a colon ${where}. If "${text.slice(0, colon)}" is a key, start a new line for it; if it is text, put the value in quotes: ${better}`,
    span: { start, end },
    ...(isText ? { edits: [{ start, end, text: better }] } : {}),
  }
}

/** `colours: [#fff]`: a `#` that starts a comment, or would. */
export const hashWithoutSpace: Diagnosis = ({ error, at, yaml, line }) => {
  if (!error.message.startsWith('Comments must be separated')) return undefined
  const before = yaml.text.slice(line.start, at)
  return {
    reason: /["']$/.test(before)
      ? 'A "#" that starts a comment needs a space before it.'
      : 'A "#" starts a comment here. If it is part of the value, put the value in quotes; if not, write a space before it.',
    span: { start: at, end: at + 1 },
  }
}

/** A no-break space looks like a space, and is a letter to YAML. Copied text has them. */
export const hardSpace: Diagnosis = ({ line, lines }) => {
  for (const suspect of [line, lines.previous(line)]) {
    if (!suspect) continue
    const { text, start } = suspect
    const [before = '', hard = ''] =
      /^(?:[ \t]*|[^:]*:)([\u00a0\u2000-\u200b\u202f\u3000\ufeff]+)/u.exec(text) ?? []
    if (hard === '') continue
    const span = { start: start + before.length - hard.length, end: start + before.length }
    return {
      reason:
        'Here stands a space that YAML does not read as one: copied text has such no-break spaces. Replace it by a plain space.',
      span,
      edits: [{ ...span, text: ' '.repeat(hard.length) }],
    }
  }
  return undefined
}
