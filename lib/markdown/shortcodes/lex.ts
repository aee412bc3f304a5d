import { CLOSING, OPENING, openingAt } from './delimiters'
import { unclosedEscape } from './mistakes'
import { readTag, type Tag } from './tag'
import type { Delimiter, EscapedShortcode, ShortcodeMistake } from './types'

export type Token = Tag | EscapedShortcode

/**
 * Cuts all tags and escaped shortcodes out of a text, in order. It looks at nothing but `{{<` and `{{%`, as Hugo's
 * pageparser does: what Markdown would call code or HTML has them too.
 */
export function lex(text: string): { tokens: Token[]; mistakes: ShortcodeMistake[] } {
  const tokens: Token[] = []
  const mistakes: ShortcodeMistake[] = []
  // One search that went to the end of the text in vain is enough, or a text full of `{{</*` takes quadratic time.
  const neverUnescaped = new Set<Delimiter>()
  let at = 0
  for (;;) {
    const start = text.indexOf('{{', at)
    if (start < 0) return { tokens, mistakes }
    const delimiter = openingAt(text, start)
    if (!delimiter) {
      at = start + 1
    } else if (text.startsWith('/*', start + 3)) {
      const escaped = neverUnescaped.has(delimiter)
        ? undefined
        : readEscaped(text, start, delimiter)
      if (escaped) {
        tokens.push(escaped)
      } else {
        neverUnescaped.add(delimiter)
        mistakes.push(unclosedEscape({ start, end: start + 5 }, delimiter))
      }
      at = escaped?.end ?? start + 5
    } else {
      const read = readTag(text, start, delimiter)
      tokens.push(read.tag)
      for (const mistake of read.mistakes) mistakes.push(mistake)
      at = read.next
    }
  }
}

/** `{{</* … *\/>}}`, whatever stands between. */
function readEscaped(
  text: string,
  start: number,
  delimiter: Delimiter,
): EscapedShortcode | undefined {
  const [open, close] = [OPENING[delimiter], CLOSING[delimiter]]
  const last = text.indexOf(`*/${close}`, start + 5)
  if (last < 0) return undefined
  const end = last + 2 + close.length
  return { kind: 'escaped', start, end, text: open + text.slice(start + 5, last) + close }
}
