/** Ids of the frame around every page's sections. */
export const FRAME_IDS: readonly string[] = ['main']

/**
 * Hands out ids that stand on the page once: the first asker gets what it asks for, the next `name-1`, `name-2`.
 *
 * @param taken ids that are on the page already
 */
export function uniqueIds(taken: Iterable<string>): (wanted: string) => string {
  const used = new Set(taken)
  return (wanted) => {
    let id = wanted
    for (let count = 1; used.has(id); count++) id = `${wanted}-${count}`
    used.add(id)
    return id
  }
}
