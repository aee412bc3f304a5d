import { disagreements } from './agreement'
import { skipSpace } from './chars'
import { nextStop, tagStopsAt } from './delimiters'
import { isQuoted, nameEqualsAt, readParam } from './param'
import { inside, unterminated } from './quote-mistakes'
import type { ShortcodeMistake, ShortcodeParam } from './types'

export interface ParamsRead {
  params: ShortcodeParam[]
  mistakes: ShortcodeMistake[]
  /** Where the tag ends or breaks off; when lost, the place from which its end has to be looked for. */
  end: number
  lost: boolean
}

/** Reads all parameters of a tag, from behind its name up to whatever ends it. */
export function readParams(text: string, from: number, shortcode: string): ParamsRead {
  const params: ShortcodeParam[] = []
  const mistakes: ShortcodeMistake[] = []
  let last: ShortcodeParam | undefined
  let hasQuoteMistake = false
  let at = from
  for (;;) {
    const start = skipSpace(text, at)
    if (tagStopsAt(text, start)) {
      const further = disagreements(params, hasQuoteMistake, shortcode)
      return { params, mistakes: mistakes.concat(further), end: start, lost: false }
    }
    if (start === last?.end && isQuoted(last) && !nameEqualsAt(text, start)) {
      // Where the value ends is in doubt, so it is none.
      params.pop()
      note(insideOf(text, last, shortcode))
      return { params, mistakes, end: last.valueSpan.start, lost: true }
    }
    if (isLoneBackslash(text, start)) {
      at = start + 1
      continue
    }
    const read = readParam(text, start, shortcode)
    if (read.mistake) note(read.mistake)
    if (read.param) params.push(read.param)
    if (read.lost) return { params, mistakes, end: read.end, lost: true }
    last = read.param
    at = read.end
  }

  /** Who writes one value between wrong quotes writes them all so: one message about quotes is enough for a tag. */
  function note(mistake: ShortcodeMistake) {
    const isAboutQuotes = mistake.kind === 'quote'
    if (!(isAboutQuotes && hasQuoteMistake)) mistakes.push(mistake)
    hasQuoteMistake ||= isAboutQuotes
  }
}

/** Hugo passes over a backslash between parameters; some people break lines with it. */
const isLoneBackslash = (text: string, at: number) =>
  text.charAt(at) === '\\' && text.charAt(at + 1) !== '"'

/**
 * Something follows a closing quote directly. Either that quote is part of the value, as in `alt="He said "yes" loudly"`,
 * or it opens another value and the closing one is missing: then the end of the tag lies between the two.
 */
function insideOf(text: string, param: ShortcodeParam, shortcode: string): ShortcodeMistake {
  const { start, end } = param.valueSpan
  const mark = text.charAt(end)
  const style = mark === '`' ? 'raw' : 'double'
  return nextStop(text, start) < end
    ? unterminated({ start: start - 1, end: start }, mark, style, param.name, shortcode)
    : inside({ start: end, end: param.end }, style, param.name, shortcode)
}
