import { isEntry } from './keys'
import { type Diagnosis, nodeAround, nodeBefore, quoted } from './stumble'

/** A quote that is opened and not closed, or closed in a line that is not indented. */
export const unclosedQuote: Diagnosis = (stumble) => {
  const { error, at, lines, yaml } = stumble
  const character = yaml.text[at] ?? ''
  if (error.code === 'MULTILINE_IMPLICIT_KEY' && /["']/.test(character)) {
    const reason = `This quote (${character}) is never closed. Put another one at the end of what it is about.`
    return { reason, span: { start: at, end: at + 1 } }
  }
  if (!/^Missing closing ["']quote/.test(error.message)) return undefined
  const quote = nodeAround(stumble)
  if (!quote) return undefined
  const first = lines.at(quote.start)
  const below = lines.below(lines.at(at - 1))
  const goesOn =
    below && !isEntry(below) && new RegExp(`[^\\\\]${quote.opening}[ \\t]*$`).test(below.text)
  if (goesOn && lines.at(at).number < below.number) {
    return {
      reason: `This line belongs to the quoted text that starts above. Indent it further than ${first.key ? `"${first.key.text}"` : 'the line where it starts'}.`,
      span: { start: below.value.start, end: below.value.end },
    }
  }
  const name = quote.opening === '"' ? 'double quote (")' : "single quote (')"
  return {
    reason: `This ${name} is never closed. Put another one at the end of the value${yaml.text.slice(quote.start + 1, first.end).includes(quote.opening) ? ', and none inside it' : ''}.`,
    span: { start: quote.start, end: quote.start + 1 },
  }
}

/** Text behind a closing quote: a quote inside the text, or quotes around a part of it. */
export const textAfterQuote: Diagnosis = (stumble) => {
  const { error, at, line } = stumble
  const isKey = error.code === 'BLOCK_AS_IMPLICIT_KEY'
  if (!isKey && error.code !== 'UNEXPECTED_TOKEN') return undefined
  const quote = isKey ? nodeAround(stumble) : nodeBefore(stumble)
  if (!quote || !/["']/.test(quote.opening)) return undefined
  if (quote.start < line.start) {
    return {
      reason: `A text in quotes that starts further up ends here. ${quote.opening === "'" ? "If this is an apostrophe, write two of them ('')" : 'If this is a quote inside the text, write a backslash before it (\\")'}; if not, the quote that it starts with is not closed where it should be.`,
      span: { start: quote.end - 1, end: quote.end },
    }
  }
  if (isKey && quote.start !== at) return undefined
  const { opening, start } = quote
  const whole = line.text.slice(start - line.start).replace(/\s+$/, '')
  const end = start + whole.length
  const rest = line.text.slice(quote.end - line.start)
  if (/^\S/.test(rest) && whole.endsWith(opening) && !rest.startsWith(':')) {
    const inner = whole.slice(1, -1)
    const better = quoted(opening === "'" ? inner.replaceAll("''", "'") : inner)
    return {
      reason: `The text ends at this quote, which stands inside it. ${opening === "'" ? 'For an apostrophe, put the value in double quotes' : 'For quotes inside, put the value in single ones'}: ${better}`,
      span: { start: quote.end - 1, end: quote.end },
      ...(inner.includes('\\') ? {} : { edits: [{ start, end, text: better }] }),
    }
  }
  if (rest.trim() === ',') {
    const span = { start: end - 1, end }
    const reason = 'No comma belongs behind a value, except inside brackets. Delete it.'
    return { reason, span, edits: [{ ...span, text: '' }] }
  }
  return {
    reason: `This stands after the closing quote. Put the quotes around the whole value: ${quoted(whole)}`,
    span: { start: end - rest.trim().length, end },
  }
}

/** Backslashes of a path of Windows, or of mathematics, in double quotes. */
export const badEscape: Diagnosis = (stumble) => {
  const { error, at, line, yaml } = stumble
  if (error.code !== 'BAD_DQ_ESCAPE') return undefined
  const sequence = yaml.text.slice(at, at + 2)
  const others = yaml.document.errors.filter(
    ({ code, pos }) => code === error.code && pos[0] >= line.start && pos[0] < line.end,
  )
  return {
    reason: `In double quotes, "${sequence}" means nothing. Write two backslashes ("\\${sequence}"), or put the value in single quotes.`,
    span: { start: at, end: at + 2 },
    edits: others.map(({ pos }) => ({ start: pos[0], end: pos[0], text: '\\' })),
  }
}

/** Quotes of a word processor around a value that needs straight ones. */
export const curlyQuotes: Diagnosis = ({ error, line: { value } }) => {
  const inner = /^[“”„‘’«](.*)[“”‘’»]$/u.exec(value.text)?.[1]
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' || inner === undefined) return undefined
  const better = quoted(inner)
  return {
    reason: `YAML reads only straight quotes, and these are curly. Write ${better}`,
    span: { start: value.start, end: value.end },
    edits: [{ start: value.start, end: value.end, text: better }],
  }
}
