import { availableParallelism } from 'node:os'

/**
 * Does work on all items, several at a time: as many as the machine has cores.
 *
 * @returns the results in the order of the items; rejects as soon as one piece of work does, and begins no other then
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce: number = availableParallelism(),
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  let isOver = false
  const worker = async () => {
    for (const [index, item] of waiting) {
      if (isOver) return
      try {
        results[index] = await work(item)
      } catch (error) {
        isOver = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return results
}
