import type { Moved } from '@/lib/preview/types'
import { pathOf } from './names'
import type { Output } from './output'
import type { Parts } from './page'
import { alikeTexts, pairsOf } from './similar'

/** Pages of one site have sentences in common: up to 0.43 of ours and of the example site, or 0.65 where they are two lines long. */
const ALIKE = 0.7

/** The addresses of pages that are on one side only. */
interface Gone {
  removed: readonly string[]
  added: readonly string[]
}

/** The removed pages whose address leads to an added one now: their author says that they moved. */
export function movedByAlias(head: Output, { removed, added }: Gone): Moved[] {
  const free = new Set(added)
  return removed.flatMap((from) => {
    const target = head.redirects.get(from)
    const to = target === undefined ? undefined : pathOf(target)
    return to !== undefined && free.delete(to) ? [{ from, to }] : []
  })
}

/**
 * The removed pages that say the same at another address, or nearly: of those that are left, the pair that is most alike comes first.
 *
 * @param read gives the parts of a page of one side, or nothing when it cannot be read
 */
export function movedByContent(
  { removed, added }: Gone,
  read: (side: 'base' | 'head', address: string) => Pick<Parts, 'own' | 'text'> | undefined,
): Moved[] {
  if (removed.length === 0 || added.length === 0) return []
  const describe = (side: 'base' | 'head', addresses: readonly string[]) =>
    new Map(addresses.flatMap((address) => described(address, read(side, address))))
  const [before, after] = [describe('base', removed), describe('head', added)]
  const found: Moved[] = []
  const take = (from: string, to: string) => {
    if (before.delete(from) && after.delete(to)) found.push({ from, to })
  }
  // A whole section may have moved: what is the same has not to be compared with all others.
  const byMarkup = new Map([...after].map(([address, { markup }]) => [markup, address]))
  for (const [from, { markup }] of [...before]) {
    const to = byMarkup.get(markup)
    if (to !== undefined && after.has(to)) take(from, to)
  }
  const alike = alikeTexts(before, after, ALIKE)
  for (const { from, to } of alike.sort((a, b) => b.much - a.much)) {
    if (before.has(from) && after.has(to)) take(from, to)
  }
  return found
}

function described(address: string, parts: Pick<Parts, 'own' | 'text'> | undefined) {
  if (!parts) return []
  const markup = parts.own.join('\n')
  // Its files moved with it. All addresses begin with that of the home page.
  const moving = address === '/' ? markup : markup.replaceAll(address, '~/')
  return [[address, { markup: moving, pairs: pairsOf(parts.text) }] as const]
}
