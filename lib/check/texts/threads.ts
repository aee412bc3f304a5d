import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ReadText } from './read'

/** Pages that a thread has before it, so that it need not wait until the main one looks after it. */
const AHEAD = 8

/** The texts of a page, and where to keep what they were read as. */
export interface Order {
  texts: readonly string[]
  place: string
}

/** What a text is read with is garbage at once: with more room, each thread takes 40 MB more, and no less time. */
const LIMITS = { maxYoungGenerationSizeMb: 6 }

interface Job {
  order: Order
  resolve: (read: ReadText[]) => void
  reject: (error: unknown) => void
}

/** Threads that read texts, a page at a time, and keep what they have read. */
export interface TextThreads {
  /** Rejects with what ends a thread. */
  read: (order: Order) => Promise<ReadText[]>
  /** Waits until everything is kept. */
  end: () => Promise<void>
}

let code: Promise<string> | undefined

/** Bundles the code of threads, which takes as long as looking at hundreds of pages: whoever knows that they will be needed asks for it ahead. */
export function codeOfThreads(): Promise<string> {
  code ??= bundle()
  // It is told to whoever waits for it.
  code.catch(() => undefined)
  return code
}

/** Starts threads. They are at work as soon as their code is bundled. */
export function textThreads(count: number): TextThreads {
  const waiting: Job[] = []
  const threads: { worker: Worker; jobs: Job[]; ended: Promise<unknown> }[] = []
  let failure: { error: unknown } | undefined
  const started = start().catch(fail)

  return {
    read: (order) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure.error)
        waiting.push({ order, resolve, reject })
        deal()
      }),
    end: async () => {
      await started
      const ends = threads.map(({ ended }) => ended)
      for (const { worker } of threads) worker.postMessage(undefined)
      await Promise.all(ends)
    },
  }

  async function start(): Promise<void> {
    const code = await codeOfThreads()
    for (let index = 0; index < count; index++) {
      const worker = new Worker(code, { eval: true, resourceLimits: LIMITS })
      const ended = new Promise((resolve) => worker.once('exit', resolve))
      const thread = { worker, jobs: [] as Job[], ended }
      worker.on('message', (read: ReadText[]) => {
        thread.jobs.shift()?.resolve(read)
        deal()
      })
      worker.on('error', fail)
      threads.push(thread)
    }
    deal()
  }

  function deal(): void {
    for (;;) {
      const thread = threads.reduce<(typeof threads)[number] | undefined>(
        (least, one) => (least && least.jobs.length <= one.jobs.length ? least : one),
        undefined,
      )
      if (!thread || thread.jobs.length >= AHEAD) return
      const job = waiting.shift()
      if (!job) return
      thread.jobs.push(job)
      thread.worker.postMessage(job.order)
    }
  }

  function fail(error: unknown): void {
    failure ??= { error }
    for (const { reject } of [...threads.flatMap(({ jobs }) => jobs), ...waiting]) reject(error)
    waiting.length = 0
  }
}

/**
 * The code of a thread as one script: read module by module, through a hook that compiles TypeScript, each thread takes a
 * second of a processor to start. With its packages (`threadCode` leaves them out), it starts in less than a tenth.
 */
async function bundle(): Promise<string> {
  // A check of a few pages starts no threads, and does not wait for what they need.
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./thread.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
