import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { inParallel } from './parallel'
import { threadCode } from './thread-code'

/** Threads do not read TypeScript as the main one does (`--import tsx`), with Node 20. It takes them a second. */
const START = `
  const { script } = require('node:worker_threads').workerData
  import('tsx/esm/api').then(({ register }) => (register(), import(script)))
`

/** A thread costs some tenths of a second before it works: it reads all its code anew. */
const WORTH_A_THREAD = 20

/**
 * Does work that keeps a processor busy, in several threads.
 *
 * @param script what answers each message, an item, with one message, its result: a module in TypeScript
 * @param data what each thread is told once: `workerData.data`
 * @param done told after each item
 * @returns the results in the order of the items; rejects with what a thread throws
 */
export async function inThreads<Item, Result>(
  script: URL,
  data: unknown,
  items: readonly Item[],
  done: () => void,
): Promise<Result[]> {
  const count = Math.min(availableParallelism(), Math.ceil(items.length / WORTH_A_THREAD))
  const code = await threadCode(script)
  const workerData = { script: script.href, data }
  const threads = Array.from({ length: count }, () =>
    code ? new Worker(code, { workerData }) : new Worker(START, { eval: true, workerData }),
  )
  const free = [...threads]
  const work = async (item: Item) => {
    // As many are at work as there are threads.
    const thread = free.pop() as Worker
    thread.postMessage(item)
    const [result] = await once(thread, 'message')
    free.push(thread)
    done()
    return result
  }
  try {
    return await inParallel(items, work, count)
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}
