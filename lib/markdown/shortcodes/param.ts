import { skipSpace } from './chars'
import { tagStopsAt } from './delimiters'
import { badParamName, missingParamName, missingValue } from './mistakes'
import { foreign, halfQuoted, misplaced, unterminated, withStraightQuotes } from './quote-mistakes'
import { quoteStyleAt, readQuoted } from './quotes'
import type { ShortcodeMistake, ShortcodeParam, Span } from './types'
import { isBare, readBareValue, readWord } from './words'

/** What came of reading one parameter. */
export interface ParamRead {
  /** Where it ends; when lost, the place from which the end of the tag has to be looked for. */
  end: number
  param?: ShortcodeParam
  mistake?: ShortcodeMistake
  /** After a broken quote nobody can tell what is inside quotes and what is not. */
  lost?: true
}

/** Whether the value is written between quotes: then the parameter ends behind it. */
export const isQuoted = (param: ShortcodeParam) => param.end > param.valueSpan.end

/** The part of a named parameter before its value; empty for a positional one. */
type Naming = Pick<ShortcodeParam, 'name' | 'nameSpan'>

/** Reads the parameter that begins at `start`, where neither white space nor the end of the tag stands. */
export function readParam(text: string, start: number, shortcode: string): ParamRead {
  if (quoteStyleAt(text, start)) return readQuotedParam(text, start, start, {}, shortcode)

  const word = readWord(text, start)
  const value = text.slice(word.start, word.end)
  if (value === '') {
    const mistake = missingParamName({ start, end: start + 1 }, shortcode)
    return { end: start + 1, mistake, lost: true }
  }

  const equals = skipSpace(text, word.end)
  if (text.charAt(equals) === '=') {
    const read = readNamed(text, word, value, equals, shortcode)
    return isBare(value) ? read : { ...read, mistake: badParamName(word, value, shortcode) }
  }

  if (quoteStyleAt(text, word.end)) {
    const place = { start: word.end, end: word.end + 1 }
    const mark = text.charAt(word.end) === '`' ? '`' : '"'
    return { end: word.end, mistake: misplaced(place, mark, value, shortcode), lost: true }
  }
  return { end: word.end, param: { ...word, value, valueSpan: word } }
}

function readNamed(
  text: string,
  nameSpan: Span,
  name: string,
  equals: number,
  shortcode: string,
): ParamRead {
  const naming = { name, nameSpan }
  const start = skipSpace(text, equals + 1)
  if (tagStopsAt(text, start) || (start > equals + 1 && nameEqualsAt(text, start))) {
    const param = { start: nameSpan.start, end: equals + 1 }
    const valueSpan = { start: equals + 1, end: equals + 1 }
    return {
      end: equals + 1,
      param: { ...param, ...naming, value: '', valueSpan },
      mistake: missingValue(param, name, shortcode),
    }
  }

  if (quoteStyleAt(text, start)) {
    return readQuotedParam(text, nameSpan.start, start, naming, shortcode)
  }

  const valueSpan = readBareValue(text, start)
  const value = text.slice(valueSpan.start, valueSpan.end)
  if (value.includes('"') || value.includes('`')) {
    return { end: start, mistake: halfQuoted(valueSpan, value, name, shortcode), lost: true }
  }
  const { end } = valueSpan
  return { end, param: { start: nameSpan.start, end, ...naming, value, valueSpan } }
}

/**
 * Whether `name=` stands at `at`. Hugo reads `a= b=c` as a value `b=c` of `a`; far more likely the value of `a` was
 * forgotten.
 */
export function nameEqualsAt(text: string, at: number): boolean {
  const word = readWord(text, at)
  return word.end > word.start && text.charAt(word.end) === '='
}

/** @param start where the parameter begins; its quote stands at `at`. */
function readQuotedParam(
  text: string,
  start: number,
  at: number,
  naming: Naming,
  shortcode: string,
): ParamRead {
  const style = quoteStyleAt(text, at) ?? 'double'
  const mark = text.charAt(at)
  const quoted = readQuoted(text, at, style)
  if (!quoted) {
    const place = { start: at, end: at + 1 }
    const mistake = unterminated(place, mark, style, naming.name, shortcode)
    return { end: at + 1, mistake, lost: true }
  }
  const { end, value, valueSpan } = quoted
  const param: ShortcodeParam = { start, end, ...naming, value, valueSpan }
  if (style !== 'foreign') return { end, param }
  const mistake = foreign({ start: at, end }, mark, naming.name, shortcode)
  // An apostrophe in the value may have been taken for its end.
  const isWhole = !value.includes('"') && (skipSpace(text, end) > end || tagStopsAt(text, end))
  return { end, param, mistake: isWhole ? withStraightQuotes(mistake) : mistake }
}
