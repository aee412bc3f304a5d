import { createHash } from 'node:crypto'
import { steps } from '@/lib/preview/sequences'
import type { Pixels } from './difference'

/** Text that moves by a part of a dot is a row higher or lower. */
const FEW = 2

/** Which rows of two pictures show the same place of a page. */
export interface Rows {
  /** The row of before for each row of after; -1 for one that was put in. */
  from: Int32Array
  /** The rows of after above which others were taken out. */
  gaps: readonly number[]
}

/**
 * Finds which rows of two pictures belong together: after a line more, all that follows it has only moved. Pictures of the same height have
 * theirs at the same place.
 */
export function rowsOf(before: Pixels, after: Pixels): Rows {
  const from = Int32Array.from({ length: after.height }, (_, row) => row)
  if (before.height === after.height) return { from, gaps: [] }
  const [hashes, others] = [hashesOf(before), hashesOf(after)]
  const gaps: number[] = []
  let [old, now, removed, added] = [0, 0, 0, 0]
  const pairUp = () => {
    const [less, more] = [removed - added, added - removed]
    const last = Math.max(0, old + removed - 1)
    const isOne = Math.abs(less) <= FEW && Math.min(removed, added) > 0
    for (let row = 0; row < added; row++) {
      const other = isOne || (more <= FEW && others[now + row] === hashes[last]) ? last : -1
      from[now + row] = row < removed ? old + row : other
    }
    const isSpace = less <= FEW && hashes[old + removed - 1] === hashes[old - 1]
    if (less > 0 && !isOne && !isSpace) gaps.push(now + added)
    old += removed
    now += added
    removed = 0
    added = 0
  }
  for (const { kind } of steps(hashes, others)) {
    if (kind === 'removed') removed++
    else if (kind === 'added') added++
    else {
      pairUp()
      from[now++] = old++
    }
  }
  pairUp()
  return { from, gaps }
}

function hashesOf({ data, width, height }: Pixels): string[] {
  return Array.from({ length: height }, (_, row) =>
    createHash('sha1')
      .update(data.subarray(row * width * 4, (row + 1) * width * 4))
      .digest('base64'),
  )
}
