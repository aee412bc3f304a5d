import { availableParallelism } from 'node:os'
import type { Pictures } from './content'
import type { Measured } from './run'

/** In the order in which they are measured: each but the first stands on the one before. */
export const BUILDS = ['cold', 'warm', 'one edit', 'fresh checkout'] as const
export type Build = (typeof BUILDS)[number]

/** The bars are those of a machine of four cores, and of 1,000 pages. */
export const CORES = 4
export const PAGES = 1000

const WARM = 20
/** Seconds. What CI restores on a fresh checkout counts as warm. */
const BARS: Record<Build, Record<Pictures, number>> = {
  cold: { 'one-picture': 50, 'own-pictures': 120 },
  warm: { 'one-picture': WARM, 'own-pictures': WARM },
  'one edit': { 'one-picture': 12, 'own-pictures': 12 },
  'fresh checkout': { 'one-picture': WARM, 'own-pictures': WARM },
}

/** Bytes of the largest process. */
const MEMORY_BAR = 1.5e9

export function barOf(build: Build, pictures: Pictures): number {
  return BARS[build][pictures]
}

/** What a build took too much of, as a sentence each. */
export function overBars(build: Build, pictures: Pictures, measured: Measured): string[] {
  const { total, memory } = measured
  const bar = barOf(build, pictures)
  const name = `${build}, ${pictures}`
  return [
    ...(total > bar ? [`${name}: ${total.toFixed(1)} s, and at most ${bar} s are allowed.`] : []),
    ...(memory && memory.largest > MEMORY_BAR
      ? [
          `${name}: a process of ${gigabytes(memory.largest)}, and at most ${gigabytes(MEMORY_BAR)} are allowed.`,
        ]
      : []),
  ]
}

/** Whether bars for so many pages are meant for this machine, and for those that are measured. */
export function barsHold(pages: number, bars: number = PAGES): boolean {
  return pages >= bars && availableParallelism() >= CORES
}

export function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`
}
