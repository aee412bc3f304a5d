import { CLOSING, OPENING } from './delimiters'
import { excerpt } from './excerpt'
import type { Delimiter, MistakeKind, ShortcodeMistake, Span } from './types'

/** What the tag and tree mistakes are said about: a tag as far as it could be read. */
interface Named {
  name: string
  delimiter: Delimiter
}

function mistake(kind: MistakeKind, { start, end }: Span, message: string, name?: string) {
  const found: ShortcodeMistake = { kind, start, end, message }
  if (name) found.name = name
  return found
}

const opening = ({ name, delimiter }: Named) =>
  `${OPENING[delimiter]} ${excerpt(name)} ${CLOSING[delimiter]}`
const closing = ({ name, delimiter }: Named) =>
  `${OPENING[delimiter]} /${excerpt(name)} ${CLOSING[delimiter]}`

export function unclosedTag(at: Span, tag: Named): ShortcodeMistake {
  const [open, close] = [OPENING[tag.delimiter], CLOSING[tag.delimiter]]
  return mistake(
    'unclosed-tag',
    at,
    tag.name === ''
      ? `A shortcode begins here with ${open}, but it has no name and no ${close} at its end. Write both, or delete ${open}.`
      : `The shortcode "${excerpt(tag.name)}" begins here with ${open} but has no ${close} at its end. Write ${close} after its last parameter.`,
    tag.name,
  )
}

export function unclosedEndTag(at: Span, tag: Named): ShortcodeMistake {
  const { delimiter, name } = tag
  return mistake(
    'unclosed-tag',
    at,
    `The shortcode "${excerpt(name)}" is closed here, but ${CLOSING[delimiter]} is missing. Write ${closing(tag)} in full.`,
    name,
  )
}

export function unclosedEscape(at: Span, delimiter: Delimiter): ShortcodeMistake {
  const [open, close] = [`${OPENING[delimiter]}/*`, `*/${CLOSING[delimiter]}`]
  return mistake(
    'unclosed-tag',
    at,
    `${open} begins a shortcode that is shown as text, but ${close} does not follow. Write ${close} at its end.`,
  )
}

export function wrongDelimiter(at: Span, tag: Named, found: string): ShortcodeMistake {
  const [open, close] = [OPENING[tag.delimiter], CLOSING[tag.delimiter]]
  const message = `The shortcode "${excerpt(tag.name)}" begins with ${open} but ends with ${excerpt(found)}. Write ${close} at its end.`
  const { start, end } = at
  return { ...mistake('delimiter', at, message, tag.name), edits: [{ start, end, text: close }] }
}

export function unclosed(at: Span, tag: Named): ShortcodeMistake {
  return mistake(
    'unclosed',
    at,
    `The shortcode "${excerpt(tag.name)}" is opened here but never closed. Write ${closing(tag)} after its text.`,
    tag.name,
  )
}

export function strayEnd(at: Span, tag: Named): ShortcodeMistake {
  return mistake(
    'stray-end',
    at,
    `${closing(tag)} closes a shortcode, but no "${excerpt(tag.name)}" is open here. Delete it, or write ${opening(tag)} before the text that belongs to it.`,
    tag.name,
  )
}

/** @param isWhole nothing but its name stands in it, so that nothing else goes with it. */
export function unexpectedEnd(at: Span, tag: Named, isWhole: boolean): ShortcodeMistake {
  const message = `The shortcode "${excerpt(tag.name)}" takes no text and needs no closing. Delete ${closing(tag)}.`
  const { start, end } = at
  const found = mistake('unexpected-end', at, message, tag.name)
  return isWhole ? { ...found, edits: [{ start, end, text: '' }] } : found
}

/** @param open what has to be closed here. */
export function wrongEnd(at: Span, tag: Named, open: Named): ShortcodeMistake {
  return mistake(
    'wrong-end',
    at,
    `${closing(tag)} stands here, but the shortcode that is open is "${excerpt(open.name)}". Write ${closing(open)} instead.`,
    tag.name,
  )
}

/** @param open what was opened later and is closed later still. */
export function crossingEnd(at: Span, tag: Named, open: Named): ShortcodeMistake {
  return mistake(
    'wrong-end',
    at,
    `${closing(tag)} stands here, but the shortcode "${excerpt(open.name)}" inside it is still open. Move ${closing(open)} before it.`,
    tag.name,
  )
}

export function endText(at: Span, tag: Named): ShortcodeMistake {
  return mistake(
    'end-text',
    at,
    `What closes a shortcode holds its name and nothing more. Write ${closing(tag)}.`,
    tag.name,
  )
}

export function tooDeep(at: Span, tag: Named, limit: number): ShortcodeMistake {
  return mistake(
    'depth',
    at,
    `The shortcode "${excerpt(tag.name)}" stands inside ${limit} others, and that is as deep as they go. Move it out of them.`,
    tag.name,
  )
}

export function missingName(at: Span, delimiter: Delimiter): ShortcodeMistake {
  const [open, close] = [OPENING[delimiter], CLOSING[delimiter]]
  return mistake(
    'name',
    at,
    `The shortcode has no name. Write its name after ${open}, as in ${open} figure src="…" ${close}.`,
  )
}

export function missingEndName(at: Span, delimiter: Delimiter): ShortcodeMistake {
  return mistake(
    'name',
    at,
    `A shortcode is closed here, but its name is missing. Write the name after the slash, as in ${closing({ name: 'callout', delimiter })}.`,
  )
}

export function badName(at: Span, word: string): ShortcodeMistake {
  return mistake(
    'name',
    at,
    `"${excerpt(word)}" cannot be the name of a shortcode: a name begins with a letter and holds letters, digits, hyphens and underscores. Correct the name.`,
  )
}

export function badParamName(at: Span, word: string, shortcode: string): ShortcodeMistake {
  return mistake(
    'name',
    at,
    `"${excerpt(word)}" cannot be the name of a parameter: a name holds letters, digits, hyphens, underscores and dots. Correct the name.`,
    shortcode,
  )
}

export function missingParamName(at: Span, shortcode: string): ShortcodeMistake {
  return mistake(
    'name',
    at,
    'An equals sign stands here without the name of a parameter before it. Write the name, as in src="…".',
    shortcode,
  )
}

export function missingValue(at: Span, param: string, shortcode: string): ShortcodeMistake {
  const name = excerpt(param)
  return mistake(
    'value',
    at,
    `The parameter "${name}" has no value after its equals sign. Write one, as in ${name}="…", or delete ${name}=.`,
    shortcode,
  )
}

export function duplicate(at: Span, param: string, shortcode: string): ShortcodeMistake {
  return mistake(
    'duplicate',
    at,
    `The parameter "${excerpt(param)}" is given twice to the shortcode "${excerpt(shortcode)}". Delete one of the two.`,
    shortcode,
  )
}

/**
 * @param named the name of a parameter that has one.
 * @param positional the value of a parameter that has no name.
 * @param bareBefore the name of the parameter before it, if that is written without quotes: they are what is missing then.
 */
export function mixed(
  at: Span,
  named: string,
  positional: string,
  bareBefore: string | undefined,
  shortcode: string,
): ShortcodeMistake {
  const both = `The shortcode "${excerpt(shortcode)}" has a parameter with a name, "${excerpt(named)}", and one without, "${excerpt(positional)}".`
  return mistake(
    'mixed',
    at,
    bareBefore === undefined
      ? `${both} Give a name to all of them, or to none.`
      : `${both} If "${excerpt(positional)}" belongs to the value of "${excerpt(bareBefore)}", write quotes around the whole value, as in ${excerpt(bareBefore)}="…".`,
    shortcode,
  )
}
