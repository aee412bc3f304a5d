import diffSequences from '@jest/diff-sequences'

/** An item of two sequences: in both, only in the first, or only in the second. */
export interface Step {
  kind: 'same' | 'removed' | 'added'
  item: string
}

/** So many comparisons take less than a second; ten thousand lines of which every fourth is another one need fewer. */
const MOST = 30_000_000

/** Two sequences that have the same items in quite another order: what they share, nobody would see. */
class TooMany extends Error {}

/**
 * What makes one sequence of the other: as few steps as can be, by the algorithm of Myers in linear space. Where something was replaced, what
 * was removed comes before what was added.
 *
 * The time goes with the product of length and difference. Where that is too much, all that lies between the items that both begin with and
 * those that both end with counts as removed and added.
 */
export function steps(before: readonly string[], after: readonly string[]): Step[] {
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && before[start] === after[start]) start++
  let end = 0
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const same = (items: readonly string[]) => items.map((item): Step => ({ kind: 'same', item }))
  return [
    ...same(before.slice(0, start)),
    ...between(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ]
}

function between(before: readonly string[], after: readonly string[]): Step[] {
  const found: Step[] = []
  let [inBefore, inAfter] = [0, 0]
  const upTo = (nextBefore: number, nextAfter: number) => {
    for (; inBefore < nextBefore; inBefore++)
      found.push({ kind: 'removed', item: before[inBefore] ?? '' })
    for (; inAfter < nextAfter; inAfter++) found.push({ kind: 'added', item: after[inAfter] ?? '' })
  }
  for (const [place, other] of pairs(before, after)) {
    upTo(place, other)
    found.push({ kind: 'same', item: before[place] ?? '' })
    inBefore++
    inAfter++
  }
  upTo(before.length, after.length)
  return found
}

/** The places of a longest common subsequence. What is in one sequence alone is left out before: two texts with nothing in common take no time. */
function pairs(before: readonly string[], after: readonly string[]): [number, number][] {
  const [one, other] = [shared(before, after), shared(after, before)]
  const found: [number, number][] = []
  let left = MOST
  const isCommon = (a: number, b: number) => {
    if (left-- === 0) throw new TooMany()
    return one[a]?.id === other[b]?.id
  }
  try {
    diffSequences(one.length, other.length, isCommon, (count, a, b) => {
      for (let step = 0; step < count; step++) {
        found.push([one[a + step]?.place ?? 0, other[b + step]?.place ?? 0])
      }
    })
    return found
  } catch (error) {
    if (error instanceof TooMany) return []
    throw error
  }
}

/** The items that are in the other sequence as well, with their places. */
function shared(items: readonly string[], others: readonly string[]) {
  const known = new Set(others)
  return items.flatMap((id, place) => (known.has(id) ? [{ id, place }] : []))
}
