import { dateOf, toFlag } from './coerce'
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
  const publish = timeOf(tree, 'publishDate')
  if (publish && publish > now) return `Not public before ${day(publish)}`
  const expiry = timeOf(tree, 'expiryDate')
  if (expiry && expiry <= now) return `Not public since ${day(expiry)}`
  return undefined
}

/** The date of a key; one without a time is midnight in UTC, upstream's default. Undefined when it is none. */
export function timeOf(tree: MapTree, key: string): Date | undefined {
  const value = tree.entries.get(key)?.value
  const date = value?.kind === 'scalar' ? dateOf(value) : undefined
  return date === undefined ? undefined : new Date(date)
}

function day(date: Date): string {
  return date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
}
