import type { TextLine } from '@/lib/preview/types'

/** Lines that are shown as they are, or lines that are the same on both sides and far from every change. */
export interface Run {
  isFolded: boolean
  lines: readonly TextLine[]
}

/** Lines around a change, so that it is seen where it stands. */
const CONTEXT = 2

/** Puts away what did not change. A single line is never put away: the words that say so would take its place. */
export function fold(lines: readonly TextLine[]): Run[] {
  const changes = lines.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]))
  const near = new Set(
    changes.flatMap((index) =>
      Array.from({ length: 2 * CONTEXT + 1 }, (_, step) => index - CONTEXT + step),
    ),
  )
  const isFar = (index: number) => index >= 0 && index < lines.length && !near.has(index)
  const runs: { isFolded: boolean; lines: TextLine[] }[] = []
  for (const [index, line] of lines.entries()) {
    const isFolded = isFar(index) && (isFar(index - 1) || isFar(index + 1))
    const run = runs.at(-1)
    if (run?.isFolded === isFolded) run.lines.push(line)
    else runs.push({ isFolded, lines: [line] })
  }
  return runs
}
