import { type Diagnosis, nodeAround, nodeBefore, quoted } from './stumble'

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** A bracket that is never closed. */
export const unclosedBracket: Diagnosis = (stumble) => {
  const { error, at, line, lines, yaml } = stumble
  if (!/^Flow (?:map|sequence) in block collection|^Expected flow/.test(error.message)) {
    return undefined
  }
  const opened = nodeAround(stumble)
  const closing = opened && CLOSING[opened.opening]
  if (!opened || closing === undefined) return undefined
  const start = opened.start
  const first = lines.at(start)
  const comment = /[ \t](#[^\s"']+)[^"']*$/.exec(
    yaml.text.slice(start, Math.min(first.end, start + 500)),
  )
  if (comment?.[1]) {
    const hash = start + comment.index + 1
    const value = comment[1].replace(/[\]},]+$/, '')
    return {
      reason: `A "#" with a space before it starts a comment, so this is not part of the value. If it should be, put it in quotes: ${quoted(value)}`,
      span: { start: hash, end: hash + value.length },
    }
  }
  const other = yaml.text[at]
  const instead = other && /[\]}]/.test(other) && line.end > at ? `, not with "${other}"` : ''
  return {
    reason: `This "${opened.opening}" is never closed. ${opened.opening === '[' ? 'A list in brackets' : 'What stands in braces'} ends with "${closing}"${instead}.`,
    span: { start, end: start + 1 },
  }
}

/** A bracket that closes nothing, and a comma too many or too few. */
export const strayBracket: Diagnosis = ({ error, at, yaml }) => {
  const character = yaml.text[at] ?? ''
  const span = { start: at, end: at + 1 }
  if (/^Unexpected (?:flow-|empty item|,)|^Missing ,/.test(error.message)) {
    if (/[\]}]/.test(character)) {
      return {
        reason: `This "${character}" closes nothing. Delete it, or put the value in quotes.`,
        span,
      }
    }
    if (character === ',') {
      return {
        reason: 'There is nothing between this comma and what is before it. Delete one.',
        span,
      }
    }
    return {
      reason: 'A comma is missing before this: in brackets, entries are separated by commas.',
      span,
    }
  }
  return undefined
}

/** A list or a group of keys that is written line by line, inside brackets. */
export const linesInBrackets: Diagnosis = (stumble) => {
  if (stumble.error.code !== 'BLOCK_IN_FLOW') return undefined
  const { at, yaml } = stumble
  const isDash = yaml.text.startsWith('- ', at)
  return {
    reason: isDash
      ? 'Inside brackets, entries have no "-": separate them by commas. Or delete the brackets.'
      : 'A comma is missing between two keys here, or a value with ": " in it needs quotes.',
    span: { start: at, end: isDash ? at + 1 : stumble.lines.at(at).end },
  }
}

/** Text behind `]` or `}`: a link, or a shortcode with words after it. */
export const textAfterBracket: Diagnosis = (stumble) => {
  if (!/ at node end$/.test(stumble.error.message)) return undefined
  const opened = nodeBefore(stumble)
  const closing = opened && CLOSING[opened.opening]
  const { line } = stumble
  if (!opened || closing === undefined || opened.start < line.start) return undefined
  const whole = line.text.slice(opened.start - line.start).trimEnd()
  const what = closing === ']' ? 'a list' : 'a group of keys'
  return {
    reason: `A value that starts with "${opened.opening}" is read as ${what}, and this one goes on after the "${closing}". If it is text, put it in quotes: ${quoted(whole)}`,
    span: { start: opened.start, end: opened.start + whole.length },
  }
}
