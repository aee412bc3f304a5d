import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { CODE_KEPT_MS, keep, keyOf, lookUp, sweep } from '@/lib/cache'
import { countPages } from '@/lib/content/count-pages'
import { hashOfCode } from '@/lib/drawn/code'
import { progress } from '@/lib/progress'
import { type ReadText, readText } from './read'
import { codeOfThreads, type Order, type TextThreads, textThreads } from './threads'

export { type ReadText, readText } from './read'

interface Options {
  contentDir: string
  /** That of the commands: `.cache`. */
  cacheDir: string
}

const FOLDER = 'texts'
/** That of this process: it goes on with the code that it began with. */
let code: string | undefined
/** Threads have to be made, and read their first texts slowly: fewer pages are done before they are. */
const WORTH_THREADS = 100

/**
 * Reads the texts of pages, each only once: a cache has them by their characters and by the code that reads them. Of many
 * pages they are read in threads, for it takes longer than all other checks, and from the first ones on: the pages behind
 * them need not be known yet.
 */
export class TextReader {
  /** Pages that are read here when it turns out that there are no more. */
  private held: { order: Order; resolve: (read: Promise<ReadText[]>) => void }[] = []
  private threads: TextThreads | undefined
  private areAllKnown = false
  private counts = { all: 0, done: 0 }
  private shown: ReturnType<typeof progress> | undefined

  constructor(private readonly options: Options) {
    code ??= hashOfCode('.', options.contentDir)
    const isFirst = !existsSync(path.join(options.cacheDir, FOLDER))
    if (isFirst && countPages(options.contentDir) >= WORTH_THREADS) codeOfThreads()
  }

  /** Reads the texts of a page, of few pages not before `all`. Rejects with what ends a thread. */
  read(texts: readonly string[]): Promise<ReadText[]> {
    const read = this.find(texts)
    // Whoever waits for another page is not there yet to hear of it.
    read.catch(() => undefined)
    return read
  }

  /** Says that no page will come any more. */
  async all(): Promise<void> {
    // By then every page was looked up.
    await setImmediate()
    this.areAllKnown = true
    this.shown = progress('Texts', this.counts.all)
    for (let step = 0; step < this.counts.done; step++) this.shown.step()
    for (const { order, resolve } of this.held.splice(0)) resolve(this.readAnew(order))
  }

  /** Ends the threads. */
  async end(): Promise<void> {
    this.shown?.end()
    await this.threads?.end()
  }

  private async find(texts: readonly string[]): Promise<ReadText[]> {
    const settings = { node: process.version, code }
    const key = keyOf(Buffer.from(JSON.stringify(texts)), settings)
    const place = path.join(this.options.cacheDir, FOLDER, key)
    const known = await lookUp<ReadText[]>(place)
    if (known) return known.facts
    this.counts.all++
    const facts = await this.readAnew({ texts, place })
    this.counts.done++
    this.shown?.step()
    return facts
  }

  private async readAnew(order: Order): Promise<ReadText[]> {
    if (this.threads) return this.threads.read(order)
    if (this.areAllKnown) {
      const facts = order.texts.map(readText)
      await keep(order.place, { facts, files: [] })
      return facts
    }
    return new Promise((resolve) => {
      this.held.push({ order, resolve })
      if (this.held.length < WORTH_THREADS) return
      // The main thread is at work as well, and in a build so is Contentlayer; each thread takes 50 MB.
      this.threads = textThreads(Math.max(1, availableParallelism() - 2))
      for (const page of this.held.splice(0)) page.resolve(this.readAnew(page.order))
    })
  }
}

/** Removes what no build has asked for in a while. */
export function sweepTexts(cacheDir: string): Promise<void> {
  return sweep(path.join(cacheDir, FOLDER), Date.now(), CODE_KEPT_MS)
}
