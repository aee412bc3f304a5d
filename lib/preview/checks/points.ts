import type { Change } from '@/lib/preview/types'

/** Something that is wrong on one side. */
export interface Point {
  /** The same on both sides for the same mistake, wherever it stands now. */
  key: string
  /**
   * The same for a mistake that stayed when its surroundings changed: a picture without words that became another picture without words. It is
   * asked for what `key` does not find on the other side.
   */
  alike: string
  /** The page; undefined when it is about the site. */
  address?: string
  sentence: string
}

/** A change before it is told: those of many pages may become one. */
export type Seen = Omit<Change, 'about'>

/**
 * What is wrong on one side alone. Of a mistake that is there more often than before, so many count as new.
 *
 * @returns the new ones as worse, the mended ones as better
 */
export function changedPoints(before: readonly Point[], after: readonly Point[]): Seen[] {
  const [gone, come] = [onlyIn(before, after, 'key'), onlyIn(after, before, 'key')]
  return [
    ...onlyIn(come, gone, 'alike').map((point) => seen('worse', point)),
    ...onlyIn(gone, come, 'alike').map((point) => seen('better', point)),
  ]
}

function seen(kind: Change['kind'], { address, sentence }: Point): Seen {
  const told = `${kind === 'worse' ? 'New' : 'Mended'}: ${sentence}`
  return { kind, sentence: told, ...(address !== undefined && { address }) }
}

function onlyIn(points: readonly Point[], others: readonly Point[], by: 'key' | 'alike'): Point[] {
  const left = new Map<string, number>()
  for (const { [by]: key } of others) left.set(key, (left.get(key) ?? 0) + 1)
  return points.filter(({ [by]: key }) => {
    const there = left.get(key) ?? 0
    if (there > 0) left.set(key, there - 1)
    return there === 0
  })
}
