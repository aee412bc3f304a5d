import { isDeepStrictEqual } from 'node:util'
import type { SiteIndex } from './site-index'

/** A question about the site that the rules asked while they looked at one document, and its answer. */
interface Question {
  name: string
  words: readonly unknown[]
  answer: unknown
}

/** A site index that notes what it is asked. */
export interface Noted {
  site: SiteIndex
  asked: ReadonlyMap<string, Question>
  /** From here on nothing is noted: others than the rules ask. */
  stop: () => void
}

/** @param current the index of today, which a document outlives */
export function noted(current: () => SiteIndex): Noted {
  const asked = new Map<string, Question>()
  let isNoting = true
  const ask = (name: string, words: readonly unknown[]) => {
    const answer = answerOf(current(), name, words)
    if (isNoting) asked.set(JSON.stringify([name, ...words]), { name, words, answer })
    return answer
  }
  const site = Object.entries(current()).map(([name, value]) => [
    name,
    typeof value === 'function' ? (...words: unknown[]) => ask(name, words) : ask(name, []),
  ])
  const stop = () => {
    isNoting = false
  }
  return { site: Object.fromEntries(site), asked, stop }
}

/** Whether every question still has the same answer: then everything that the rules said holds as well. */
export function hasSameAnswers({ asked }: Noted, index: SiteIndex): boolean {
  return [...asked.values()].every(({ name, words, answer }) =>
    isDeepStrictEqual(answerOf(index, name, words), answer),
  )
}

function answerOf(index: SiteIndex, name: string, words: readonly unknown[]): unknown {
  const value: unknown = index[name as keyof SiteIndex]
  return typeof value === 'function' ? value(...words) : value
}
