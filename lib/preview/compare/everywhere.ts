import type { Everywhere } from '@/lib/preview/types'
import type { Difference, Kind } from './differences'

/**
 * On how many of all pages a difference of a kind has to be to be one of the site, and how many these have to be at least. What belongs to
 * the frame is the site's by its nature; most pages have it, but an error page may not. What pages say of themselves has to be said alike by
 * two. The look is the site's when nearly all pages have it; when only some have, these are the ones to look at. What an author
 * wrote never is.
 */
const SHARES: Readonly<Record<Kind, { share: number; least: number }>> = {
  frame: { share: 0.5, least: 1 },
  follows: { share: 0.5, least: 1 },
  said: { share: 0.5, least: 2 },
  look: { share: 0.9, least: 2 },
  markup: { share: 0.9, least: 3 },
  own: { share: 1, least: Number.POSITIVE_INFINITY },
}

/** Enough to see what a change of the site does. */
const SAMPLE = 3

interface Told {
  everywhere: Everywhere | undefined
  /** The parts that a page alone has changed in, by its address. */
  own: ReadonlyMap<string, readonly string[]>
}

/**
 * Tells what changed on all pages alike from what is each page's own.
 *
 * @param pages the differences of all pages that are there on both sides, those without any too, by address
 */
export function tell(pages: ReadonlyMap<string, readonly Difference[]>): Told {
  const isShared = sharedPieces(pages)
  const own = new Map<string, readonly string[]>()
  const shown = new Map<string, readonly string[]>()
  for (const [address, differences] of pages) {
    const its = differences.filter(
      ({ kind, part, pieces }) =>
        kind !== 'follows' && [...pieces].some((piece) => !isShared(kind, part, piece)),
    )
    if (its.length > 0)
      own.set(
        address,
        its.map(({ part }) => part),
      )
    const sites = differences.filter(({ kind, part, pieces }) =>
      [...pieces].some((piece) => isShared(kind, part, piece)),
    )
    if (sites.length > 0)
      shown.set(
        address,
        sites.map(({ part }) => part),
      )
  }
  return { everywhere: everywhere(shown, own), own }
}

function sharedPieces(pages: ReadonlyMap<string, readonly Difference[]>) {
  const counts = new Map<string, number>()
  const idOf = (part: string, piece: string) => `${part}\n${piece}`
  for (const { part, pieces } of [...pages.values()].flat()) {
    for (const piece of pieces) {
      const id = idOf(part, piece)
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return (kind: Kind, part: string, piece: string): boolean => {
    const count = counts.get(idOf(part, piece)) ?? 0
    const { share, least } = SHARES[kind]
    return count >= least && (count === pages.size || count > share * pages.size)
  }
}

function everywhere(
  shown: ReadonlyMap<string, readonly string[]>,
  own: ReadonlyMap<string, unknown>,
): Everywhere | undefined {
  if (shown.size === 0) return undefined
  const parts = new Set([...shown.values()].flat())
  // Pages with a change of their own show two things at once.
  const addresses = [...shown.keys()].filter((address) => address.endsWith('/'))
  const alone = addresses.filter((address) => !own.has(address))
  const candidates = [alone, addresses, [...shown.keys()]].find((some) => some.length > 0) ?? []
  return {
    what: [...parts].sort().map((part) => `the ${part}`),
    pages: shown.size,
    sample: spread(candidates),
  }
}

/** The first, the last, and what lies between: neighbours in the list are often alike. */
function spread(addresses: readonly string[]): string[] {
  const most = Math.min(SAMPLE, addresses.length)
  return Array.from({ length: most }, (_, index) => {
    const place = most === 1 ? 0 : Math.round((index * (addresses.length - 1)) / (most - 1))
    return addresses[place] ?? ''
  })
}
