import { wordsOf } from './tokens'

/** How often each pair of neighbouring words is in a text. */
export type Pairs = ReadonlyMap<string, number>

/** Texts of fewer pairs are alike by chance. */
const FEW = 10

export function pairsOf(lines: readonly string[]): Pairs {
  const words = lines.flatMap(wordsOf).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const pairs = new Map<string, number>()
  words.slice(1).forEach((word, index) => {
    const pair = `${words[index]} ${word}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  })
  return pairs
}

/**
 * How much of two texts is the same: Dice's coefficient of their pairs of words, from 0 to 1. Pairs know of the order of words, and take no more time
 * than reading.
 */
export function likeness(one: Pairs, other: Pairs): number {
  let common = 0
  for (const [pair, count] of one) common += Math.min(count, other.get(pair) ?? 0)
  const total = sum(one) + sum(other)
  return total < 2 * FEW ? 0 : (2 * common) / total
}

function sum(pairs: Pairs): number {
  let total = 0
  for (const count of pairs.values()) total += count
  return total
}
