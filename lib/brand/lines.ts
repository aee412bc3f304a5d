import type { Box, Fitted, Measure } from './fit-text'

export function splitWords(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}

/** The largest setting of whole words; undefined when they do not fit at the smallest size. */
export function largestSetting(words: string[], box: Box, measure: Measure): Fitted | undefined {
  if (!mayFit(words, box, measure)) return undefined
  let best: Fitted | undefined
  for (let count = 1; count <= Math.min(box.maxLines, words.length); count += 1) {
    const lines = balanced(words, count, measure)
    const size = sizeOf(lines, box, measure)
    // Of two settings of one size, the one with fewer lines is calmer.
    if (size >= box.minSize && size > (best?.size ?? 0)) best = { lines, size }
  }
  return best
}

/** Spares the search for lines in a text of ten thousand words. */
function mayFit(words: string[], box: Box, measure: Measure): boolean {
  const room = (box.maxLines * box.width) / box.minSize
  let used = 0
  for (const word of words) {
    used += measure(word)
    if (used > room) return false
  }
  return true
}

/** The largest whole size at which these lines fit. */
function sizeOf(lines: string[], box: Box, measure: Measure): number {
  const widest = Math.max(...lines.map(measure))
  const byWidth = box.width / widest
  const byHeight = box.height / (lines.length * box.leading)
  return Math.floor(Math.min(box.maxSize, byWidth, byHeight))
}

/** These words on so many lines, with the widest line as narrow as it can be. */
function balanced(words: string[], count: number, measure: Measure): string[] {
  if (count === 1) return [words.join(' ')]
  let best: { lines: string[]; width: number } | undefined
  for (let end = 1; end <= words.length - count + 1; end += 1) {
    const first = words.slice(0, end).join(' ')
    const firstWidth = measure(first)
    // From here on the first line is the widest, and grows. Before, each step left less for the lines after it.
    if (best && firstWidth >= best.width) break
    const lines = [first, ...balanced(words.slice(end), count - 1, measure)]
    best = { lines, width: Math.max(...lines.map(measure)) }
  }
  return best?.lines ?? [words.join(' ')]
}
