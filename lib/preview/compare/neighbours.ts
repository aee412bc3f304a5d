import type { Moved } from '@/lib/preview/types'
import { pathOf } from './names'
import type { Output } from './output'

/** What links to a page stand for that is not the same on both sides, by its address; for links of either side. */
export interface Neighbours {
  base: ReadonlyMap<string, string>
  head: ReadonlyMap<string, string>
}

/**
 * Links follow the pages that they lead to: to the legacy origin while the page is not there, from an alias to the page. So
 * these are named on both sides by the page that they lead to in the head.
 */
export function neighboursOf(base: Output, head: Output, moved: readonly Moved[]): Neighbours {
  const toNew = new Map(moved.map(({ from, to }) => [from, to]))
  const finally_ = (address: string) => toNew.get(address) ?? address
  const came = [...head.pages.keys()].filter((address) => !base.pages.has(address))
  const went = [...base.pages.keys()].filter((address) => !head.pages.has(address))
  const both = [...came, ...went].map((address) => [address, finally_(address)] as const)
  return {
    base: new Map([...both, ...onlyIn(head, base, finally_)]),
    head: new Map([...both, ...onlyIn(base, head, finally_)]),
  }
}

/** The aliases that one side has and the other has not, with the pages that they lead to. */
function onlyIn(one: Output, other: Output, finally_: (address: string) => string) {
  return [...one.redirects].flatMap(([from, to]) => {
    const target = pathOf(to)
    return target === undefined || other.redirects.get(from) === to
      ? []
      : [[from, finally_(target)] as const]
  })
}
