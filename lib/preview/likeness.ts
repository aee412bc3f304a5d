/** How often each item is in a sequence, and how many there are. */
export interface Counts {
  of: ReadonlyMap<string, number>
  total: number
}

export function countsOf(items: readonly string[]): Counts {
  const of = new Map<string, number>()
  for (const item of items) of.set(item, (of.get(item) ?? 0) + 1)
  return { of, total: items.length }
}

/** How much of two sequences is the same, in whatever order: Dice's coefficient of their items, from 0 to 1. */
export function likeness(one: Counts, other: Counts): number {
  const total = one.total + other.total
  if (total === 0) return 0
  const [few, many] = one.of.size < other.of.size ? [one, other] : [other, one]
  let common = 0
  for (const [item, count] of few.of) common += Math.min(count, many.of.get(item) ?? 0)
  return (2 * common) / total
}
