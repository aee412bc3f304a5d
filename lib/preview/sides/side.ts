import type { Built, Failed, Side } from '@/lib/preview/types'
import type { BuildSide } from './build'
import { NO_FINDINGS } from './findings'
import { commitOf } from './git'
import { findSide, type Kept, keepSide, placeOf } from './kept'
import { HERE, snapshot } from './snapshot'
import { inWorktree } from './worktree'

/** @throws BadSetting when there is no such commit */
export async function sideOf(root: string, ref: string): Promise<Side> {
  return { ref, commit: ref === HERE ? await snapshot(root) : await commitOf(root, ref) }
}

/** A side as sentences call it. */
export function called(ref: string): string {
  return ref === HERE ? 'what is in the folder' : ref
}

/** A side that was built, and what there is to say about that. */
export interface Finished {
  built: Built | Failed
  left: readonly string[]
}

/** Builds a side, unless this was done before. @param say tells people what is going on */
export async function finishSide(
  root: string,
  side: Side,
  build: BuildSide,
  say: (sentence: string) => void,
): Promise<Finished> {
  const place = await placeOf(root, side.commit)
  const kept = findSide(place)
  if (kept) return finished(side, kept)
  say(`Building ${called(side.ref)} (${side.commit.slice(0, 10)}) …`)
  return inWorktree(root, side.commit, async (folder) => {
    const { outDir, findings, output } = await build(root, folder)
    if (outDir === undefined) return { built: { ...side, findings, output }, left: [] }
    return finished(side, await keepSide(place, { outDir, findings }))
  })
}

function finished(side: Side, { outDir, findings }: Kept): Finished {
  return {
    built: { ...side, outDir, findings: findings ?? NO_FINDINGS },
    left: findings
      ? []
      : [
          `The checker of ${called(side.ref)} gave no findings that could be read: they are not compared.`,
        ],
  }
}

export function isBuilt(side: Built | Failed): side is Built {
  return 'outDir' in side
}
