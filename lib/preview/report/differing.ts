import type { TextLine } from '@/lib/preview/types'

/** A line as three parts: what its counterpart begins with as well, what is its own, what its counterpart ends with as well. */
export interface Parts {
  start: string
  own: string
  end: string
}

/**
 * Where removed lines are followed by as many added ones, each is a new wording of its counterpart: it is found which words differ.
 *
 * @returns the parts of a line by its place; lines without a counterpart, and those that share no word with it, have none
 */
export function differing(lines: readonly TextLine[]): ReadonlyMap<number, Parts> {
  const parts = new Map<number, Parts>()
  let start = 0
  while (start < lines.length) {
    const removed = runOf(lines, start, 'removed')
    const added = runOf(lines, start + removed, 'added')
    if (removed > 0 && removed === added) {
      for (let place = start; place < start + removed; place++) {
        const pair = compare(lines[place]?.text ?? '', lines[place + removed]?.text ?? '')
        if (!pair) continue
        parts.set(place, pair.before).set(place + removed, pair.after)
      }
    }
    start += Math.max(1, removed + added)
  }
  return parts
}

function runOf(lines: readonly TextLine[], start: number, kind: TextLine['kind']): number {
  const end = lines.findIndex((line, index) => index >= start && line.kind !== kind)
  return (end === -1 ? lines.length : end) - start
}

function compare(before: string, after: string): { before: Parts; after: Parts } | undefined {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const least = Math.min(one.length, other.length)
  let head = 0
  while (head < least && one[head] === other[head]) head++
  let tail = 0
  while (tail < least - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  if (head + tail === 0) return undefined
  const cut = (words: readonly string[]): Parts => ({
    start: words.slice(0, head).join(''),
    own: words.slice(head, words.length - tail).join(''),
    end: words.slice(words.length - tail).join(''),
  })
  return { before: cut(one), after: cut(other) }
}

/** Words, and the blanks between them. */
function wordsOf(text: string): string[] {
  return text.split(/(\s+)/).filter(Boolean)
}
