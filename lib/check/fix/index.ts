import { readFileSync } from 'node:fs'
import type { VFile } from 'vfile'
import type { Checked, Instead } from '@/lib/check'
import { inOrder } from '@/lib/check/finding'
import { encodeLike, isEncoded } from './bytes'
import { applyEdits } from './edits'
import { replaceFile } from './replace'
import { isWorse } from './worse'

export interface FixOptions {
  /** Checks all content again. */
  inspect: (instead?: Instead) => Promise<Checked>
  /** Which files may be mended. */
  isNamed: (file: VFile) => boolean
}

/** What was mended. */
export interface Fixed {
  /** All content as it is now. */
  checked: Checked
  files: number
  findings: number
  /** Files that were left as they were although an edit was known, and why. */
  left: readonly { path: string; why: Why }[]
}

/** `worse`: other findings would have come. `changed`: somebody wrote the file meanwhile. Else, what the disk says. */
export type Why = 'worse' | 'changed' | NodeJS.ErrnoException

interface Mended {
  before: Uint8Array
  after: Uint8Array
  findings: number
}

/** An edit may uncover the next one. Each round has fewer findings than the one before; nobody waits for more than these. */
const MOST_ROUNDS = 20

/**
 * Makes the edits that findings bring along. All content is checked with them before anything is written, and a file that
 * would be worse off is left alone.
 *
 * @param checked all content, as it lies on the disk
 */
export async function fix(checked: Checked, { inspect, isNamed }: FixOptions): Promise<Fixed> {
  const mended = new Map<string, Mended>()
  const left = new Map<string, Why>()
  let current = checked
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const proposed = new Map<string, Mended>()
    for (const file of current.files) {
      if (!isNamed(file) || left.has(file.path)) continue
      const proposal = propose(file, mended.get(file.path))
      if (proposal === 'changed') left.set(file.path, proposal)
      else if (proposal) proposed.set(file.path, proposal)
    }
    if (proposed.size === 0) break
    const next = await inspect(bytesOf(new Map([...mended, ...proposed])))
    const worse = worseOff(current, next, proposed)
    for (const path of worse) left.set(path, 'worse')
    // Only what was checked together is written together.
    if (worse.length > 0) continue
    for (const [path, proposal] of proposed) mended.set(path, proposal)
    current = next
  }
  const written = await writeAll(mended, left)
  const isAsChecked = written.length === mended.size
  return {
    checked: isAsChecked ? current : await inspect(),
    files: written.length,
    findings: written.reduce((sum, { findings }) => sum + findings, 0),
    left: [...left].map(([path, why]) => ({ path, why })),
  }
}

/** A file with the edits of its findings; undefined when there are none. */
function propose(file: VFile, earlier: Mended | undefined): Mended | 'changed' | undefined {
  const text = String(file)
  const { text: after, mended } = applyEdits(text, inOrder(file.messages))
  if (mended === 0) return undefined
  const before = earlier?.before ?? readFileSync(file.path)
  if (!isEncoded(earlier?.after ?? before, text)) return 'changed'
  return { before, after: encodeLike(before, after), findings: (earlier?.findings ?? 0) + mended }
}

function bytesOf(mended: ReadonlyMap<string, Mended>): Instead {
  return new Map([...mended].map(([path, { after }]) => [path, after]))
}

function worseOff(before: Checked, after: Checked, proposed: ReadonlyMap<string, unknown>) {
  const now = new Map([after.site, ...after.pages].map((part) => [part.file.path, part]))
  return [before.site, ...before.pages].flatMap((part) => {
    const { path } = part.file
    const then = now.get(path)
    return proposed.has(path) && (!then || isWorse(part, then)) ? [path] : []
  })
}

async function writeAll(
  mended: ReadonlyMap<string, Mended>,
  left: Map<string, Why>,
): Promise<Mended[]> {
  const written: Mended[] = []
  for (const [path, file] of mended) {
    try {
      if (await replaceFile(path, file.before, file.after)) written.push(file)
      else left.set(path, 'changed')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      left.set(path, error as NodeJS.ErrnoException)
    }
  }
  return written
}
