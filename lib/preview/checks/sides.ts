import { Output } from '@/lib/preview/compare/output'
import type { Built, PageReport } from '@/lib/preview/types'

/** A page that a pull request changes, as far as the checks need it. */
export type Wanted = Pick<PageReport, 'kind' | 'address' | 'from'>

/** Both sides, as the checks look at them. */
export interface Sides {
  base: Built
  head: Built
  before: Output
  after: Output
  pages: readonly Wanted[]
}

/** A page that is there on both sides and has not the same file there. */
export interface Pair {
  /** Where it is now. */
  address: string
  before: string
  after: string
}

/** @throws when a folder cannot be read */
export function sidesOf(base: Built, head: Built, pages: readonly Wanted[]): Sides {
  return { base, head, before: new Output(base.outDir), after: new Output(head.outDir), pages }
}

/** Where pages of before are now, by their address of before. */
export function movesOf({ pages }: Pick<Sides, 'pages'>): ReadonlyMap<string, string> {
  return new Map(
    pages.flatMap(({ kind, from, address }) =>
      kind === 'moved' && from !== undefined ? [[from, address] as const] : [],
    ),
  )
}

/** The pages of both sides whose bytes differ. */
export function pairsOf(sides: Sides): Pair[] {
  const { before, after } = sides
  const moves = movesOf(sides)
  return [...before.pages].flatMap(([from, file]) => {
    const address = moves.get(from) ?? from
    const other = after.pages.get(address)
    if (other === undefined || (file === other && before.hasSameFile(after, file))) return []
    return [{ address, before: file, after: other }]
  })
}
