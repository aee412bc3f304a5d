import type { Moved } from '@/lib/preview/types'
import { pathOf } from './names'
import type { Output } from './output'
import type { Parts } from './page'
import { likeness, pairsOf } from './similar'

/** Pages of one site have sentences in common: up to 0.43 of ours and of the example site, or 0.65 where they are two lines long. */
const ALIKE = 0.7

interface Sides {
  base: Output
  head: Output
  removed: readonly string[]
  added: readonly string[]
}

/** The removed pages whose address leads to an added one now: their author says that they moved. */
export function movedByAlias({ head, removed, added }: Sides): Moved[] {
  const free = new Set(added)
  return removed.flatMap((from) => {
    const target = head.redirects.get(from)
    const to = target === undefined ? undefined : pathOf(target)
    return to !== undefined && free.delete(to) ? [{ from, to }] : []
  })
}

/**
 * The removed pages that say the same at another address, or nearly: of all that are left, the pair that is most alike comes first.
 *
 * @param partsOf reads a page of one side
 */
export function movedByContent(
  { removed, added }: Pick<Sides, 'removed' | 'added'>,
  partsOf: (side: 'base' | 'head', address: string) => Pick<Parts, 'own' | 'text'>,
): Moved[] {
  const before = removed.map((address) => described(address, partsOf('base', address)))
  const after = added.map((address) => described(address, partsOf('head', address)))
  const found = before.flatMap((one) =>
    after.map((other) => ({
      from: one.address,
      to: other.address,
      alike: one.own === other.own ? 2 : likeness(one.pairs, other.pairs),
    })),
  )
  const free = new Set([...removed.map((from) => `from ${from}`), ...added.map((to) => `to ${to}`)])
  return found
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .flatMap(({ from, to }) => {
      if (!free.has(`from ${from}`) || !free.has(`to ${to}`)) return []
      free.delete(`from ${from}`)
      free.delete(`to ${to}`)
      return [{ from, to }]
    })
}

function described(address: string, { own, text }: Pick<Parts, 'own' | 'text'>) {
  // Its files moved with it. All addresses begin with that of the home page.
  const markup = own.join('\n')
  const moving = address === '/' ? markup : markup.replaceAll(address, '~/')
  return { address, own: moving, pairs: pairsOf(text) }
}
