/** Reads texts in a thread of its own: those of one page at a time. */
import { parentPort } from 'node:worker_threads'
import { keep } from '@/lib/cache'
import { readText } from './read'
import type { Order } from './threads'

parentPort?.on('message', (order: Order | undefined) => {
  if (!order) return parentPort?.close()
  const facts = order.texts.map(readText)
  parentPort?.postMessage(facts)
  // Here and not in the main thread, which is at work on what was read.
  void keep(order.place, { facts, files: [] })
})
