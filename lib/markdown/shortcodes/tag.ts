import { skipSpace } from './chars'
import { nextStop, OPENING, tagEndAt } from './delimiters'
import {
  badName,
  missingEndName,
  missingName,
  unclosedEndTag,
  unclosedTag,
  wrongDelimiter,
} from './mistakes'
import { readParams } from './params'
import type { Delimiter, ShortcodeMistake, ShortcodeParam, Span } from './types'
import { isShortcodeName, readWord } from './words'

/** One `{{< … >}}`: a shortcode has one, or two with its text between them. */
export interface Tag extends Span {
  kind: 'tag'
  /** `self` is `{{< x />}}`, `end` is `{{< /x >}}`. */
  form: 'open' | 'self' | 'end'
  delimiter: Delimiter
  /** Empty when it has none. */
  name: string
  nameSpan: Span
  params: ShortcodeParam[]
  /** What a closing tag holds besides its name. */
  extra?: Span
  /** Some parameters may be missing from `params`. */
  incomplete: boolean
  /** It has no name or no end: not a shortcode, but its other half is not to blame for that. */
  broken: boolean
}

export interface TagRead {
  tag: Tag
  mistakes: ShortcodeMistake[]
  /**
   * From where to look for the next tag. Behind the end of the tag if that is missing: what was read as its parameters is
   * not read again, or a text could be made that is read over and over.
   */
  next: number
}

/** Reads the tag that begins at `start` with the given delimiter. */
export function readTag(text: string, start: number, delimiter: Delimiter): TagRead {
  const first = skipSpace(text, start + OPENING[delimiter].length)
  if (text.charAt(first) !== '/') return readOpening(text, start, first, delimiter)
  return readEnding(text, start, skipSpace(text, first + 1), delimiter)
}

function readOpening(text: string, start: number, first: number, delimiter: Delimiter): TagRead {
  const nameSpan = readWord(text, first)
  const name = text.slice(nameSpan.start, nameSpan.end)
  const tag = emptyTag(text, start, nameSpan, delimiter)
  const isNameless = name === '' || text.charAt(skipSpace(text, nameSpan.end)) === '='
  if (isNameless || !isShortcodeName(name)) {
    const end = nextStop(text, nameSpan.start)
    const mistake = isNameless
      ? missingName({ start, end: nameSpan.end }, delimiter)
      : badName(nameSpan, name)
    if (isNameless) tag.name = ''
    tag.broken = true
    return close(text, tag, [mistake], end)
  }

  const { params, mistakes, end, lost } = readParams(text, nameSpan.end, name)
  tag.params = params
  tag.incomplete = lost
  return close(text, tag, mistakes, lost ? nextStop(text, end) : end)
}

function readEnding(text: string, start: number, first: number, delimiter: Delimiter): TagRead {
  const nameSpan = readWord(text, first)
  const tag: Tag = { ...emptyTag(text, start, nameSpan, delimiter), form: 'end' }
  const after = skipSpace(text, nameSpan.end)
  if (tag.name === '') {
    const mistake = missingEndName({ start, end: nameSpan.end }, delimiter)
    return close(text, { ...tag, broken: true }, [mistake], nextStop(text, after))
  }
  if (tagEndAt(text, after)) return close(text, tag, [], after)
  const stop = nextStop(text, after)
  const end = text.charAt(stop) === '/' ? stop + 1 : stop
  tag.extra = { start: after, end: after + text.slice(after, end).trimEnd().length }
  return close(text, tag, [], end)
}

function emptyTag(text: string, start: number, nameSpan: Span, delimiter: Delimiter): Tag {
  return {
    kind: 'tag',
    form: 'open',
    delimiter,
    name: text.slice(nameSpan.start, nameSpan.end),
    nameSpan,
    params: [],
    incomplete: false,
    broken: false,
    start,
    end: nameSpan.end,
  }
}

/**
 * Ends the tag with what stands at `at`. When that is not an end, the text that follows was taken for parameters: what
 * was wrong with them is not worth a word.
 */
function close(text: string, tag: Tag, mistakes: ShortcodeMistake[], at: number): TagRead {
  const selfCloses = text.charAt(at) === '/'
  const found = tagEndAt(text, selfCloses ? skipSpace(text, at + 1) : at)
  if (!found) {
    const end = tag.name === '' ? tag.start + OPENING[tag.delimiter].length : tag.end
    const place = { start: tag.start, end }
    const mistake = tag.form === 'end' ? unclosedEndTag(place, tag) : unclosedTag(place, tag)
    return { tag: { ...tag, broken: true }, mistakes: [mistake], next: at }
  }
  if (selfCloses && tag.form === 'open') tag.form = 'self'
  tag.end = found.end
  // After a broken quote it may well be a part of the value.
  const isCertain = !tag.broken && !tag.incomplete
  if (isCertain && found.delimiter !== tag.delimiter) {
    mistakes.push(wrongDelimiter(found, tag, text.slice(found.start, found.end)))
  }
  return { tag, mistakes, next: tag.end }
}
