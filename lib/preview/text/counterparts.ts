import { type Counts, countsOf, likeness } from '@/lib/preview/likeness'
import type { Step } from '@/lib/preview/sequences'

/** A line of which half of the words stayed is the same line in other words. */
const ALIKE = 0.5
/** So many words are looked up for a page, which takes some tenths of a second. */
const MOST = 5_000_000

/**
 * Puts the new wording of a line directly behind it. Where several lines in a row were replaced, all that were removed come first else, and it is
 * left to the reader which of them became which.
 */
export function withCounterparts(steps: readonly Step[]): Step[] {
  const found: Step[] = []
  let left = MOST
  for (let at = 0; at < steps.length; ) {
    const removed = runAt(steps, at, 'removed')
    const added = runAt(steps, at + removed.length, 'added')
    const [before, after] = [removed.map(wordsOf), added.map(wordsOf)]
    const lookups = removed.length * sizeOf(after) + added.length * sizeOf(before)
    if (removed.length + added.length === 0) found.push(steps[at++] as Step)
    else if (lookups > left) found.push(...inTurn(removed, added))
    else {
      found.push(...aligned(removed, added, likenesses(before, after)))
      left -= lookups
    }
    at += removed.length + added.length
  }
  return found
}

/** Where too many were replaced to look for counterparts, both sides are seen all the same. */
function inTurn(removed: readonly Step[], added: readonly Step[]): Step[] {
  const most = Math.max(removed.length, added.length)
  return Array.from({ length: most }, (_, place) => [
    ...removed.slice(place, place + 1),
    ...added.slice(place, place + 1),
  ]).flat()
}

function runAt(steps: readonly Step[], start: number, kind: Step['kind']): Step[] {
  let end = start
  while (steps[end]?.kind === kind) end++
  return steps.slice(start, end)
}

function wordsOf({ item }: Step): Counts {
  return countsOf(item.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
}

function sizeOf(lines: readonly Counts[]): number {
  return lines.reduce((sum, { of }) => sum + of.size + 1, 0)
}

function likenesses(before: readonly Counts[], after: readonly Counts[]): number[][] {
  return before.map((one) => after.map((other) => likeness(one, other)))
}

/** How alike the counterparts can be together that are left from each place on. */
function bestFrom(rows: number, columns: number, alike: readonly number[][]): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    const line = best[row] ?? []
    for (let column = columns - 1; column >= 0; column--) {
      const much = alike[row]?.[column] ?? 0
      const paired = much < ALIKE ? 0 : much + at(row + 1, column + 1)
      line[column] = Math.max(at(row + 1, column), line[column + 1] ?? 0, paired)
    }
  }
  return best
}

/** Both in their order, with as many words in counterparts as can be. */
function aligned(removed: readonly Step[], added: readonly Step[], alike: number[][]): Step[] {
  const best = bestFrom(removed.length, added.length, alike)
  const found: Step[] = []
  let [row, column] = [0, 0]
  const take = (run: readonly Step[], place: number) => found.push(run[place] as Step)
  while (row < removed.length || column < added.length) {
    const score = best[row]?.[column] ?? 0
    const [below, beside] = [best[row + 1]?.[column] ?? -1, best[row]?.[column + 1] ?? -1]
    // No counterpart is worth nothing, so that both below and beside score less where there is one.
    if (below === score && row < removed.length) take(removed, row++)
    else if (beside === score && column < added.length) take(added, column++)
    else {
      take(removed, row++)
      take(added, column++)
    }
  }
  return found
}
