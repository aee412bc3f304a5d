import { flagOf } from '@/lib/flag'
import type { ScalarTree } from './yaml/tree'

/** True or false, as a word or a YAML boolean; undefined for anything else. */
export function toFlag({ value }: Pick<ScalarTree, 'value'>): boolean | undefined {
  return flagOf(value)
}

/** A number, also when it stands in quotes; undefined for anything else. */
export function toNumber({ value }: Pick<ScalarTree, 'value'>): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

/** The text of a value as its author wrote it: `010` stays `010`. */
export function toText({ value, written }: Pick<ScalarTree, 'value' | 'written'>): string {
  return typeof value === 'string' ? value : written
}

/** A date as it is written. That a month has no 31st, the calendar says. */
export const DATE =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)(?: ?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d))?)?$/

/**
 * A date, with or without a time, in the form that sitemaps and search engines read
 * (https://www.w3.org/TR/NOTE-datetime): `2026-11-23 09:00 +0100` → `2026-11-23T09:00+01:00`. A time without a zone is in
 * UTC, upstream's default. Undefined for anything else, and for what no calendar and no clock shows.
 */
export function dateOf({ value }: Pick<ScalarTree, 'value'>): string | undefined {
  const [, day, time, zone = 'Z'] = DATE.exec(String(value)) ?? []
  if (!day || !isInCalendar(day)) return undefined
  return time ? `${day}T${time}${zone.replace(/(\d{2})(\d{2})$/, '$1:$2')}` : day
}

/** The date that somebody meant with `2026/1/5`, `31.1.2026` or `5 January 2026`; undefined when there is none to be sure of. */
export function dateMeant({ value }: Pick<ScalarTree, 'value'>): string | undefined {
  const day = dayMeant(String(value))
  return day && dateOf({ value: day })
}

/** Whether a value is clearly a day, and one that no calendar has: 30 February. */
export function isNoDay({ value }: Pick<ScalarTree, 'value'>): boolean {
  const day = DATE.exec(String(value))?.[1] ?? dayMeant(String(value))
  return day !== undefined && dateOf({ value: day }) === undefined
}

function dayMeant(written: string): string | undefined {
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written) ?? []
  if (y && m && d) return iso(y, m, d)
  const [, first = '', mark, second = '', year] =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(written) ?? []
  // 3/4 is in March for some and in April for others; with dots, everybody writes the day first.
  if (year && (mark === '.' || Number(first) > 12)) return iso(year, second, first)
  if (year && Number(second) > 12) return iso(year, first, second)
  const [, day, name = '', ofYear] = /^(\d{1,2})\.? ([a-z]{3,9})\.? (\d{4})$/i.exec(written) ?? []
  const month = MONTHS.findIndex((known) => known.startsWith(name.toLowerCase()))
  return day && ofYear && month !== -1 ? iso(ofYear, String(month + 1), day) : undefined
}

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
  ...['october', 'november', 'december'],
]

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** JavaScript takes 30 February for 2 March. */
function isInCalendar(day: string): boolean {
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** The tag of a language in its usual capitals (BCP 47); undefined for anything that programs do not know as one. */
export function languageOf({ value }: Pick<ScalarTree, 'value'>): string | undefined {
  try {
    const { language, baseName } = new Intl.Locale(String(value))
    // Longer ones are well-formed, and none is registered: "english".
    return language.length <= 3 ? baseName : undefined
  } catch {
    return undefined
  }
}

/** The option that a value names; numbers count as words (`columns: 1`), and capitals do not matter. */
export function choiceOf(
  options: readonly string[],
  { value }: Pick<ScalarTree, 'value'>,
): string | undefined {
  const word = String(value).toLowerCase()
  return options.find((option) => option.toLowerCase() === word)
}
