import type { Field } from '@/lib/schema/fields'
import type { Edit } from './finding'
import { nearest } from './nearest'
import { slipOf } from './slip'
import type { Visit } from './visit'

export type UnknownKey = Extract<Visit, { kind: 'unknown-key' }>
export type MissingKey = Extract<Visit, { kind: 'missing' }>

/** Keys that nothing reads, and the required keys that they were meant for: misspelt, or one level too far left. */
export function meantFor(visits: readonly Visit[]): Map<UnknownKey, MissingKey> {
  const missing = new Set(
    visits.filter((visit): visit is MissingKey => visit.kind === 'missing' && !visit.empty),
  )
  const pairs = new Map<UnknownKey, MissingKey>()
  for (const visit of missing.size > 0 ? visits : []) {
    if (visit.kind !== 'unknown-key') continue
    const meant = [...missing].find((other) => isMeant(visit, other))
    if (!meant) continue
    pairs.set(visit, meant)
    missing.delete(meant)
  }
  return pairs
}

function isMeant({ key, level }: UnknownKey, missing: MissingKey): boolean {
  const name = nameOf(missing)
  if (missing.level === level) return nearest(key, Object.keys(level.fields)) === name
  return missing.level?.above === level && key === name
}

/** The name of a key that is missing. */
export function nameOf({ path }: MissingKey): string {
  return path.split('.').at(-1) ?? ''
}

/**
 * The right name for a key that is a slip of the finger away from it. Undefined when there is another candidate, when it is
 * there already, and when the value is of another kind: then something else was meant.
 */
export function renamed({
  key,
  span,
  value,
  level,
}: Omit<UnknownKey, 'kind' | 'path'>): Edit[] | undefined {
  const free = Object.keys(level.fields).filter((name) => !level.tree.entries.has(name))
  const meant = slipOf(key, free)
  if (meant === undefined || !holds(level.fields[meant], value.kind)) return undefined
  return [{ ...span, text: meant }]
}

function holds(field: Field | undefined, kind: 'scalar' | 'list' | 'map'): boolean {
  if (field?.kind === 'object') return kind === 'map'
  return field?.kind === 'list' || field?.kind === 'sections' ? kind === 'list' : kind === 'scalar'
}
