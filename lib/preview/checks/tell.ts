import { listed, pagesOf } from '@/lib/preview/listed'
import type { Change } from '@/lib/preview/types'
import type { Seen } from './points'

/** So many sentences of one kind are read. */
const MOST = 20

/** An author's text may be a whole page. */
const LONGEST = 400

/** Makes a list that people read: what is the same on many pages is said once, what is worse comes first, and what is too much is counted. */
export function tell(about: Change['about'], all: readonly Seen[]): Change[] {
  return (['worse', 'better'] as const).flatMap((kind) => {
    const sentences = new Map<string, (string | undefined)[]>()
    for (const { kind: own, sentence, address } of all) {
      if (own !== kind) continue
      const told = short(sentence)
      sentences.set(told, [...(sentences.get(told) ?? []), address])
    }
    const changes = [...sentences].map(([sentence, where]) =>
      changeOf(kind, about, sentence, where),
    )
    const more = changes.length - MOST
    if (more <= 0) return changes
    const rest: Change = { kind, about, sentence: `And ${more.toLocaleString('en-GB')} more.` }
    return [...changes.slice(0, MOST), rest]
  })
}

function changeOf(
  kind: Change['kind'],
  about: Change['about'],
  sentence: string,
  where: readonly (string | undefined)[],
): Change {
  const pages = [...new Set(where.filter((address) => address !== undefined))]
  const [address] = pages
  if (pages.length > 1) {
    return {
      kind,
      about,
      sentence: `${sentence} On ${pagesOf(pages.length)}: ${listed(pages, 3)}.`,
    }
  }
  const times = where.length > 1 ? ` (${where.length} times)` : ''
  return { kind, about, ...(address !== undefined && { address }), sentence: sentence + times }
}

function short(sentence: string): string {
  const characters = [...sentence.slice(0, LONGEST * 2)]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : sentence
}
