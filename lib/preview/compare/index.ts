import { setImmediate } from 'node:timers/promises'
import type { Built, Comparison, Moved } from '@/lib/preview/types'
import { type Difference, differences } from './differences'
import { tell } from './everywhere'
import { changedFiles } from './files'
import { legacyOf } from './missing'
import { movedByAlias, movedByContent } from './moved'
import { neighboursOf } from './neighbours'
import { Output } from './output'
import { type Around, partsOf } from './page'

/**
 * Compares two finished sites, page by page. A page is changed when its own content or look is another one: what follows from other pages, from Git
 * or from the hashes of files does not count, and what all pages show alike is told once (docs/decisions/0050).
 *
 * @throws when a folder cannot be read
 */
export async function compare(
  base: Pick<Built, 'outDir'>,
  head: Pick<Built, 'outDir'>,
): Promise<Comparison> {
  const [before, after] = [new Output(base.outDir), new Output(head.outDir)]
  const removed = without(before, after)
  const added = without(after, before)
  const moved = findMoved(before, after, removed, added)
  const sides = sidesOf(before, after, moved)
  const files = changedFiles(before, after)
  const pages = new Map<string, readonly Difference[]>()
  const failed = new Map<string, string>()
  for (const address of [...before.pages.keys()].filter((one) => after.pages.has(one)).sort()) {
    if (isUntouched(address, before, after, files)) pages.set(address, [])
    else {
      try {
        const [one, other] = [partsOf(address, sides.base), partsOf(address, sides.head)]
        pages.set(address, differences(one, other))
      } catch (error) {
        failed.set(address, `It could not be compared: ${(error as Error).message}`)
      }
      // Others may have something to do, such as to end this.
      await setImmediate()
    }
  }
  const { everywhere, own } = tell(pages)
  const why = new Map(
    [...own].map(([address, parts]) => [address, parts.map((part) => `its ${part}`)]),
  )
  for (const [address, reason] of failed) why.set(address, [reason])
  const changed = [...why.keys()].sort()
  return {
    added: added.filter((address) => !moved.some(({ to }) => to === address)),
    removed: removed.filter((address) => !moved.some(({ from }) => from === address)),
    changed,
    moved,
    why: Object.fromEntries(changed.map((address) => [address, why.get(address) ?? []])),
    ...(everywhere && { everywhere }),
  }
}

function without(one: Output, other: Output): string[] {
  return [...one.pages.keys()].filter((address) => !other.pages.has(address)).sort()
}

function sidesOf(
  before: Output,
  after: Output,
  moved: readonly Moved[],
): Record<'base' | 'head', Around> {
  const { base, head } = neighboursOf(before, after, moved)
  return {
    base: { output: before, neighbours: base, legacy: legacyOf(before) },
    head: { output: after, neighbours: head, legacy: legacyOf(after) },
  }
}

function findMoved(
  base: Output,
  head: Output,
  removed: readonly string[],
  added: readonly string[],
): Moved[] {
  const byAlias = movedByAlias(head, { removed, added })
  const sides = sidesOf(base, head, byAlias)
  const byContent = movedByContent(
    {
      removed: removed.filter((address) => !byAlias.some(({ from }) => from === address)),
      added: added.filter((address) => !byAlias.some(({ to }) => to === address)),
    },
    (side, address) => {
      try {
        return partsOf(address, sides[side])
      } catch {
        // It is one that came and one that went.
        return undefined
      }
    },
  )
  return [...byAlias, ...byContent].sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** Whether a page is the same with all that it names: nothing of it has to be read then. */
function isUntouched(
  address: string,
  before: Output,
  after: Output,
  files: readonly string[],
): boolean {
  const [one, other] = [before.pages.get(address) ?? '', after.pages.get(address) ?? '']
  if (one !== other || !before.hasSameFile(after, one)) return false
  if (files.length === 0) return true
  const html = before.read(one)
  return !files.some((name) => html.includes(name))
}
