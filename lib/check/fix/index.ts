import type { VFile } from 'vfile'
import type { Checked, Instead } from '@/lib/check'
import { Mending, type Proposal } from './mending'
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
  /** What was left although an edit was known, and why. */
  left: readonly { path: string; why: Why }[]
}

/** `worse`: an edit would bring other findings. `changed`: somebody wrote the file meanwhile. Else, what the disk says. */
export type Why = 'worse' | 'changed' | NodeJS.ErrnoException

/** An edit may uncover the next one, and a bad one is looked for by halves. Nobody waits for more rounds than these. */
const MOST_ROUNDS = 50

/**
 * Makes the edits that findings bring along. All content is checked with them before anything is written, and an edit that
 * makes its file worse is not made.
 *
 * @param checked all content, as it lies on the disk
 */
export async function fix(checked: Checked, { inspect, isNamed }: FixOptions): Promise<Fixed> {
  const mendings = new Map(
    checked.files.filter(isNamed).map((file) => [file.path, new Mending()] as const),
  )
  let current = checked
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const proposals = propose(current, mendings)
    if (proposals.size === 0) break
    const next = await inspect(bytesOf(mendings, proposals))
    const worse = new Set(worseOff(current, next, proposals))
    for (const [path, proposal] of proposals) {
      // Only what was checked together is taken together.
      if (worse.has(path)) mendings.get(path)?.refuse(proposal)
      else if (worse.size === 0) mendings.get(path)?.take(proposal)
    }
    if (worse.size === 0) current = next
  }
  const { written, left } = await write(mendings)
  const isAsChecked = left.every(({ why }) => why === 'worse')
  return {
    checked: isAsChecked ? current : await inspect(),
    files: written.length,
    findings: written.reduce((sum, { findings }) => sum + findings, 0),
    left,
  }
}

function propose(
  { files }: Checked,
  mendings: ReadonlyMap<string, Mending>,
): Map<string, Proposal> {
  return new Map(
    files.flatMap((file) => {
      const proposal = mendings.get(file.path)?.propose(file)
      return proposal ? [[file.path, proposal] as const] : []
    }),
  )
}

/** The bytes of all files that are to be other than on the disk. */
function bytesOf(
  mendings: ReadonlyMap<string, Mending>,
  proposals: ReadonlyMap<string, Proposal>,
): Instead {
  return new Map(
    [...mendings].flatMap(([path, { taken }]) => {
      const { after } = proposals.get(path) ?? taken ?? {}
      return after ? [[path, after] as const] : []
    }),
  )
}

function worseOff(before: Checked, after: Checked, proposals: ReadonlyMap<string, Proposal>) {
  const now = new Map([after.site, ...after.pages].map((part) => [part.file.path, part]))
  return [before.site, ...before.pages].flatMap((part) => {
    const { path } = part.file
    const [then, proposal] = [now.get(path), proposals.get(path)]
    return proposal && (!then || isWorse(part, then, proposal.mended.length)) ? [path] : []
  })
}

/** Writes what was taken. */
async function write(
  mendings: ReadonlyMap<string, Mending>,
): Promise<{ written: Mending[]; left: Fixed['left'] }> {
  const written: Mending[] = []
  const left: { path: string; why: Why }[] = []
  for (const [path, mending] of mendings) {
    const why = await writeOne(path, mending)
    if (why) left.push({ path, why })
    else if (mending.taken) written.push(mending)
    if (!why && mending.refused.size > 0) left.push({ path, why: 'worse' })
  }
  return { written, left }
}

/** @returns why it could not be written */
async function writeOne(path: string, { taken, isChanged }: Mending): Promise<Why | undefined> {
  if (isChanged) return 'changed'
  if (!taken) return undefined
  try {
    return (await replaceFile(path, taken.before, taken.after)) ? undefined : 'changed'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return error as NodeJS.ErrnoException
  }
}
