import { isSpace } from './chars'
import { closingAt, openingAt, selfClosesAt, tagEndAt } from './delimiters'
import type { Span } from './types'

// Each looks for one character only: a class with a star behind it runs out of stack in words of millions of letters.
const NAME_BEGINNING = /^[\p{L}\p{Nd}_]/u
const NOT_IN_NAME = /[^\p{L}\p{Nd}_/-]/u
const NOT_BARE = /[^\p{L}\p{Nd}_.-]/u

/** A shortcode's name. A slash makes namespaces; a dot is Hugo's mark of inline shortcodes, which do not exist here. */
export const isShortcodeName = (word: string) =>
  NAME_BEGINNING.test(word) && !NOT_IN_NAME.test(word)

/** What Hugo allows without quotes: as the name of a parameter and as a positional value. */
export const isBare = (word: string) => word !== '' && !NOT_BARE.test(word)

/** A name or a bare positional value: runs up to white space, a quote, an equals sign or the end of the tag. */
export function readWord(text: string, start: number): Span {
  let end = start
  while (end < text.length && !wordStopsAt(text, end)) end += 1
  return { start, end }
}

function wordStopsAt(text: string, at: number): boolean {
  switch (text.charAt(at)) {
    case '=':
    case '"':
    case '`':
      return true
    case '\\':
      return text.charAt(at + 1) === '"'
    case '/':
      return selfClosesAt(text, at)
    case '{':
      return openingAt(text, at) !== undefined
    case '}':
    case '>':
    case '%':
      return tagEndAt(text, at) !== undefined
    default:
      return isSpace(text.charCodeAt(at))
  }
}

/**
 * A bare value after an equals sign. Hugo takes everything up to the next white space, `>}}` included; here the end of
 * the tag ends the value, which is what everybody means.
 */
export function readBareValue(text: string, start: number): Span {
  let end = start
  while (end < text.length && !bareValueStopsAt(text, end)) end += 1
  return { start, end }
}

function bareValueStopsAt(text: string, at: number): boolean {
  switch (text.charAt(at)) {
    case '/':
      return closingAt(text, at + 1) !== undefined
    case '{':
      return openingAt(text, at) !== undefined
    case '>':
    case '%':
      return closingAt(text, at) !== undefined
    default:
      return isSpace(text.charCodeAt(at))
  }
}
