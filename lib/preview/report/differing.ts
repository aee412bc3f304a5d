import type { TextLine } from '@/lib/preview/types'

/** A line as three parts: what its counterpart begins with as well, what is its own, what its counterpart ends with as well. */
export interface Parts {
  start: string
  own: string
  end: string
}

/**
 * A removed line stands directly before its new wording (`textDiff`): it is found which words differ.
 *
 * @returns the parts of a line by its place; lines without a counterpart, and those that share no word with it, have none
 */
export function differing(lines: readonly TextLine[]): ReadonlyMap<number, Parts> {
  const parts = new Map<number, Parts>()
  for (const [place, line] of lines.entries()) {
    const next = lines[place + 1]
    if (line.kind !== 'removed' || next?.kind !== 'added') continue
    const pair = compare(line.text, next.text)
    if (pair) parts.set(place, pair.before).set(place + 1, pair.after)
  }
  return parts
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
