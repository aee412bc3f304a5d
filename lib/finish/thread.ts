/** Finishes pages in a thread of its own: `finishPages` sends the names of their files. */
import { parentPort, workerData } from 'node:worker_threads'
import { compressText } from './compress'
import { finishFile } from './page'
import type { Exported } from './types'

/** What a thread is told. */
export interface Task extends Exported {
  /** Where compressed copies are kept. */
  cacheDir: string
}

const task: Task = workerData.data

parentPort?.on('message', async (file: string) => {
  const page = await finishFile(file, task)
  // Compressing takes longer than all else. Done here, no core waits for the last page.
  const texts = [page.html, page.twin].filter((text) => text !== undefined)
  await Promise.all(texts.map((text) => compressText(text, task.cacheDir)))
  parentPort?.postMessage(page)
})
