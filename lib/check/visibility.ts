import { isDate, toFlag } from './coerce'
import type { MapTree } from './yaml/tree'

/**
 * Why a page is kept out of the site, as words that previews show; undefined when visitors see it. A page leaves and enters
 * with the build after its date, as upstream does it: nothing runs on the server.
 *
 * @param now the time of the build
 */
export function keptOut(tree: MapTree, now: Date): string | undefined {
  const draft = tree.entries.get('draft')?.value
  if (draft?.kind === 'scalar' && toFlag(draft) === true) return 'Draft'
  const publish = dateOf(tree, 'publishDate')
  if (publish && publish > now) return `Not public before ${day(publish)}`
  const expiry = dateOf(tree, 'expiryDate')
  if (expiry && expiry <= now) return `Not public since ${day(expiry)}`
  return undefined
}

/** A date without a time is midnight in UTC, upstream's default. */
function dateOf(tree: MapTree, key: string): Date | undefined {
  const value = tree.entries.get(key)?.value
  if (value?.kind !== 'scalar' || !isDate(value)) return undefined
  const date = new Date(iso(String(value.value)))
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** What people write for a time, as JavaScript reads it: `2026-11-23 09:00 +0100` → `2026-11-23T09:00+01:00`. */
function iso(written: string): string {
  const [, date = '', time, zone = ''] =
    /^(\S{10})(?:[T ](\d[\d:.]*))?(?: ?(Z|[+-][\d:]+))?$/.exec(written) ?? []
  if (!time) return date
  return `${date}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') || 'Z'}`
}

function day(date: Date): string {
  return date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
}
