import { neutralise } from './neutralise'
import { findPlaceholder, placeholder } from './placeholder'
import type { ShortcodePart, Span } from './types'

/**
 * Takes a text and parts of it that `scan` found: those at the top level, or the children of one shortcode together with
 * its inner span as `within`. Returns the text, or that stretch of it, with a placeholder of the same length for each
 * part: offsets hold, line numbers do not where a part has several lines.
 *
 * Placeholders come through Markdown and HTML unchanged in text, code, raw HTML and attribute values. In the destination of
 * a link or image they are whole in mdast (`url`), but on the way to hast they are percent-encoded like every character
 * beyond ASCII: look for them before.
 */
export function mask(
  text: string,
  parts: readonly ShortcodePart[],
  within: Span = { start: 0, end: text.length },
): string {
  const pieces: string[] = []
  let at = within.start
  parts.forEach((part, index) => {
    pieces.push(neutralise(text.slice(at, part.start)))
    pieces.push(placeholder(index, part.end - part.start))
    at = part.end
  })
  pieces.push(neutralise(text.slice(at, within.end)))
  return pieces.join('')
}

/**
 * Takes a string that went through Markdown after `mask`. Returns its text pieces, and for each placeholder the index of
 * its part. Empty pieces are left out.
 */
export function splitMasked(value: string): (string | number)[] {
  const pieces: (string | number)[] = []
  let at = 0
  for (let found = findPlaceholder(value, 0); found; found = findPlaceholder(value, at)) {
    if (found.start > at) pieces.push(value.slice(at, found.start))
    pieces.push(found.index)
    at = found.end
  }
  if (at < value.length) pieces.push(value.slice(at))
  return pieces
}
