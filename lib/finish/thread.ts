/** Finishes pages in a thread of its own: `finishPages` sends the names of their files. */
import { parentPort, workerData } from 'node:worker_threads'
import { finishFile } from './page'

parentPort?.on('message', async (file: string) => {
  parentPort?.postMessage(await finishFile(file, workerData.data))
})
