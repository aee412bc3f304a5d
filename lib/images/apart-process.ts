/** Prepares pictures in a process of its own: `prepareApart` sends it their paths. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { inParallel } from '@/lib/parallel'
import type { Order } from './apart'
import { prepare } from './prepare'
import { Unreadable } from './unreadable'

// At the end of the work, or when nobody is left who waits for it.
process.on('disconnect', () => process.exit())

process.once('message', async ({ files, options }: Order) => {
  await inParallel(files, async (file) => {
    try {
      await prepare(await readFile(file), path.basename(file), options)
    } catch (error) {
      // Whoever asks for it again is told why.
      if (!(error instanceof Unreadable)) throw error
    }
    process.send?.('done')
  })
  process.disconnect()
})
