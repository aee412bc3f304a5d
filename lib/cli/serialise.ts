/**
 * Makes a task run one at a time. Asked for while it runs, it runs once more afterwards, however often it was asked.
 *
 * @returns what asks for a run; its promise ends when nothing is left to do, and rejects when a run does
 */
export function serialise(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let isWanted = false
  const runAll = async () => {
    try {
      while (isWanted) {
        isWanted = false
        await task()
      }
    } finally {
      running = undefined
    }
  }
  return () => {
    isWanted = true
    running ??= runAll()
    return running
  }
}
