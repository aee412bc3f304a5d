import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sha256 } from '@/lib/cache'
import { inParallel } from '@/lib/parallel'
import { progress } from '@/lib/progress'
import { isPrepared, type Options } from './prepare'

/** A process works after a second; the memory of fewer pictures is no burden. */
const WORTH_A_PROCESS = 50

/** What the process is told. It answers one message for each file. */
export interface Order {
  files: readonly string[]
  options: Options
}

/**
 * Prepares many pictures in a process of its own, which leaves what they are served with in the cache. Encoders ask for much
 * memory in many threads, and the C library keeps for each of them what it gave back; it is told not to, which a process
 * cannot do for itself, and all of it is free again when the process ends. What that process could not do is left for
 * `prepare`, and the reason with it.
 *
 * @param files absolute paths
 */
export async function prepareApart(files: readonly string[], options: Options): Promise<void> {
  const read = await inParallel(files, async (file) => {
    const bytes = await readFile(file)
    const isKnown = await isPrepared(bytes, path.basename(file), options)
    return isKnown ? [] : [[sha256(bytes), file] as const]
  })
  // Pages that show one picture in folders of their own give it work once.
  const missing = [...new Map(read.flat()).values()]
  if (missing.length < WORTH_A_PROCESS) return
  const child = fork(new URL('./apart-process.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
    // glibc's; other C libraries do not read it.
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const shown = progress('Pictures', missing.length)
  child.on('message', shown.step)
  // It may be gone before it could read this.
  child.send({ files: missing, options } satisfies Order, () => undefined)
  await once(child, 'exit').catch(() => undefined)
  shown.end()
}
