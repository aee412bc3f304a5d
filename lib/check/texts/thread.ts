/** Reads texts in a thread of its own: `readPages` sends those of one page at a time. */
import { parentPort } from 'node:worker_threads'
import { readText } from './read'

parentPort?.on('message', (texts: readonly string[]) => {
  parentPort?.postMessage(texts.map(readText))
})
