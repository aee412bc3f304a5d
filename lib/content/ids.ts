/** Ids of the frame around every page's sections. */
const FRAME_IDS = /^(?:main|site-menu(?:-\d+)?|site-footer-\d+)$/

/** Whether an id belongs to the frame, so that no section can have it. */
export function isFrameId(id: string): boolean {
  return FRAME_IDS.test(id)
}

/**
 * Hands out ids that stand on the page once: the first asker gets what it asks for, the next `name-1`, `name-2`. The
 * ids of the frame are never handed out.
 *
 * @param taken ids that are on the page already
 */
export function uniqueIds(taken: Iterable<string>): (wanted: string) => string {
  const used = new Set(taken)
  /** The number to try next: nothing is ever handed back. */
  const next = new Map<string, number>()
  return (wanted) => {
    let count = next.get(wanted) ?? 0
    let id = wanted
    do {
      id = count === 0 ? wanted : `${wanted}-${count}`
      count++
    } while (used.has(id) || isFrameId(id))
    next.set(wanted, count)
    used.add(id)
    return id
  }
}
