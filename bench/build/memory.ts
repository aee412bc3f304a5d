import { readdirSync, readFileSync } from 'node:fs'

/** The most memory that a program and all that it started took, in bytes. */
export interface Peak {
  /** Of the largest process, as the system counted it. */
  largest: number
  /** Of all together at one moment; what processes share counts for each of them. */
  together: number
}

const PAUSE_MS = 100

/**
 * Watches the memory of a process and of those that it starts.
 *
 * @returns a function that ends it; what it returns is undefined where there is no /proc
 */
export function watchMemory(root: number): () => Peak | undefined {
  const peak: Peak = { largest: 0, together: 0 }
  const look = () => {
    const seen = tree(root).map(memoryOf)
    peak.largest = Math.max(peak.largest, ...seen.map(({ most }) => most))
    peak.together = Math.max(
      peak.together,
      seen.reduce((sum, { now }) => sum + now, 0),
    )
  }
  const timer = setInterval(look, PAUSE_MS)
  return () => {
    clearInterval(timer)
    return peak.largest > 0 ? peak : undefined
  }
}

/** A process and its descendants. */
function tree(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const pid of processes()) {
    // The name of a program stands in parentheses, and may hold some; its parent is the second word behind it.
    const parent = Number(
      read(`/proc/${pid}/stat`)
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    )
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const found = [root]
  for (const pid of found) found.push(...(children.get(pid) ?? []))
  return found
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

function memoryOf(pid: number): { now: number; most: number } {
  const status = read(`/proc/${pid}/status`)
  const bytes = (key: string) =>
    Number(new RegExp(`^${key}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024
  return { now: bytes('VmRSS'), most: bytes('VmHWM') }
}

/** A process may be gone by now. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
