import { DATE } from '@/lib/check/coerce'
import { oneOf } from '@/lib/check/nearest'
import { ORIGIN } from '@/lib/origin'
import type { Field } from '@/lib/schema/fields'
import { BLANK, NOT_BLANK, ONLY_TEXT, otherLetters } from './patterns'
import { packSnippets } from './snippets'
import type { JsonSchema } from './types'

/** Where a value stands: as an entry of a list, as the value of a key that must be there, or of one that may be left out. */
export type Place = 'entry' | 'required' | 'optional'

/**
 * The schema of a single value. It refuses what the checker has a finding for, warnings included: the language server shows
 * both as errors.
 *
 * @param title its key
 */
export function valueSchema(title: string, field: Field, place: Place): JsonSchema {
  if (field.kind === 'choice') return choiceSchema(title, field, place)
  const schema = plainSchema(field)
  if (place === 'optional') return { anyOf: [{ title, ...schema }, leftOut(title)] }
  return place === 'required' ? { ...schema, ...notBlank(schema) } : schema
}

/**
 * No `type: null`: it would be suggested. Each of the alternatives has a title of its own, or the language server shows all of
 * them at once.
 */
function leftOut(title: string): JsonSchema {
  return { title: `${title} (left out)`, not: ONLY_TEXT, pattern: BLANK }
}

function notBlank({ type, pattern }: JsonSchema): JsonSchema {
  return type === 'string' && !pattern
    ? { pattern: NOT_BLANK, patternErrorMessage: 'This cannot be left empty.' }
    : {}
}

function plainSchema({ kind }: Field): JsonSchema {
  switch (kind) {
    case 'flag':
      return { type: 'boolean', errorMessage: 'Write true or false, without quotes.' }
    case 'number':
      return { type: 'number', errorMessage: 'Write a number, without quotes.' }
    case 'date':
      return text(DATE.source, 'Write a date such as 2026-11-23, or 2026-11-23T09:00+01:00.')
    case 'identifier':
      return text('^(?!#)\\S+$', 'An id has no spaces, and no "#" before it.')
    case 'origin':
      return text(ORIGIN.source, 'Write "https://" and the host, without a path.')
    case 'language':
      return text(LANGUAGE, 'Write the tag of a language, such as "en" or "pt-BR".')
    case 'iconPack':
      return { ...text(), defaultSnippets: packSnippets() }
    default:
      return text()
  }
}

/** The checker knows which languages there are; this refuses none of them. */
const LANGUAGE = '^[A-Za-z]{1,3}(?:-[A-Za-z0-9]{1,8})*$'

function text(pattern?: string, patternErrorMessage?: string): JsonSchema {
  return {
    type: 'string',
    errorMessage: 'Write a text. Put a number, true or false into quotes.',
    ...(pattern && { pattern, patternErrorMessage }),
  }
}

/** The words themselves are suggested and shown; in other capitals, and with quotes around a number, they are as good. */
function choiceSchema(
  title: string,
  { options, meanings }: { options: readonly string[]; meanings?: readonly string[] },
  place: Place,
): JsonSchema {
  const [only, ...others] = options
  return {
    ...(place === 'required' && others.length === 0 && { default: only }),
    anyOf: [
      {
        title,
        enum: options.map(plainly),
        ...(meanings && { markdownEnumDescriptions: meanings }),
        errorMessage: `Write ${oneOf(options)}.`,
      },
      { title: `${title} (in other letters)`, type: 'string', pattern: otherLetters(options) },
      ...(place === 'optional' ? [leftOut(title)] : []),
    ],
  }
}

/** `1` and not `'1'`: without quotes it is easier to write, and the same. */
function plainly(option: string): string | number {
  return String(Number(option)) === option ? Number(option) : option
}
