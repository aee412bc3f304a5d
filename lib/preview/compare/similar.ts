import { type Counts, countsOf } from '@/lib/preview/likeness'
import { wordsOf } from './tokens'

/** Texts of fewer pairs are alike by chance. */
const FEW = 10

/** The pairs of neighbouring words of a text: they know of the order of words, and take no more time than reading. */
export function pairsOf(lines: readonly string[]): Counts {
  const words = lines.flatMap(wordsOf).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return countsOf(words.slice(1).map((word, index) => `${words[index]} ${word}`))
}

type Texts = ReadonlyMap<string, { pairs: Counts }>

/**
 * The texts of which enough is the same: by Dice's coefficient of their pairs of words, from 0 to 1. They are looked up by these pairs, as most
 * texts share next to nothing.
 */
export function alikeTexts(
  before: Texts,
  after: Texts,
  least: number,
): { from: string; to: string; much: number }[] {
  const others = [...after]
  const places = new Map<string, { place: number; count: number }[]>()
  for (const [place, [, { pairs }]] of others.entries()) {
    for (const [pair, count] of pairs.of) {
      const known = places.get(pair)
      if (known) known.push({ place, count })
      else places.set(pair, [{ place, count }])
    }
  }
  return [...before].flatMap(([from, { pairs }]) => {
    const common = new Uint32Array(others.length)
    for (const [pair, count] of pairs.of) {
      for (const other of places.get(pair) ?? []) {
        common[other.place] = (common[other.place] ?? 0) + Math.min(count, other.count)
      }
    }
    return others.flatMap(([to, other], place) => {
      const total = pairs.total + other.pairs.total
      const much = (2 * (common[place] ?? 0)) / total
      return total >= 2 * FEW && much >= least ? [{ from, to, much }] : []
    })
  })
}
