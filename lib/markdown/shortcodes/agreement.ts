import { duplicate, mixed } from './mistakes'
import { isQuoted } from './param'
import { unquoted } from './quote-mistakes'
import type { ShortcodeMistake, ShortcodeParam } from './types'
import { isBare } from './words'

/**
 * What is wrong with parameters that are right one by one.
 *
 * @param quotesInDoubt a mistake with quotes was found: it may be the reason why some are named and some are not.
 */
export function disagreements(
  params: readonly ShortcodeParam[],
  quotesInDoubt: boolean,
  shortcode: string,
): ShortcodeMistake[] {
  const duplicates = findDuplicates(params, shortcode)
  return quotesInDoubt ? duplicates : [...findMixed(params, shortcode), ...duplicates]
}

/** Hugo wants all parameters named or none. Only where they agree are bare values looked at: spaces explain the rest. */
function findMixed(params: readonly ShortcodeParam[], shortcode: string): ShortcodeMistake[] {
  const other = params.findIndex((param) => isNamed(param) !== isNamed(params[0]))
  if (other < 0) return findUnquoted(params, shortcode)
  const [first, odd, before] = [params[0], params[other], params[other - 1]]
  if (!first || !odd || !before) return []
  const [named, positional] = isNamed(first) ? [first, odd] : [odd, first]
  const bareBefore = positional === odd && !isQuoted(before) ? before.name : undefined
  return [mixed(odd, named.name ?? '', positional.value, bareBefore, shortcode)]
}

/** Hugo allows letters, digits, `-`, `_` and `.` in a positional value without quotes. One message a tag. */
function findUnquoted(params: readonly ShortcodeParam[], shortcode: string): ShortcodeMistake[] {
  const found = params.find((param) => !isNamed(param) && !isQuoted(param) && !isBare(param.value))
  return found ? [unquoted(found.valueSpan, found.value, shortcode)] : []
}

/** Hugo lets the last one win without a word; the editor surely did not mean both. */
function findDuplicates(params: readonly ShortcodeParam[], shortcode: string): ShortcodeMistake[] {
  const seen = new Set<string>()
  const found: ShortcodeMistake[] = []
  for (const { name, nameSpan } of params) {
    if (name === undefined || !nameSpan) continue
    if (seen.has(name)) found.push(duplicate(nameSpan, name, shortcode))
    seen.add(name)
  }
  return found
}

const isNamed = (param: ShortcodeParam | undefined) => param?.name !== undefined
