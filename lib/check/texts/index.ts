import path from 'node:path'
import { keep, keyOf, lookUp, sweep } from '@/lib/cache'
import { hashOfCode } from '@/lib/drawn/code'
import { inParallel } from '@/lib/parallel'
import { progress } from '@/lib/progress'
import { inThreads } from '@/lib/threads'
import { type ReadText, readText } from './read'

export { type ReadText, readText } from './read'

interface Options {
  contentDir: string
  /** That of the commands: `.cache`. */
  cacheDir: string
}

const FOLDER = 'texts'
/** That of this process: it goes on with the code that it began with. */
let code: Promise<string> | undefined
/** A change of the code reads all texts anew: what it leaves behind is not kept for long. */
const KEPT_MS = 4 * 24 * 60 * 60 * 1000
/** As many as a disk takes at once. */
const AT_ONCE = 32
/** Threads read all code anew, and read their first texts slowly: fewer pages are done before they are. */
const WORTH_THREADS = 100

/**
 * Reads the texts of pages, each only once: a cache has them by their characters and by the code that reads them. Of many
 * pages they are read in several threads, for it takes longer than all other checks.
 *
 * @param pages the texts of each page
 */
export async function readPages(
  pages: readonly (readonly string[])[],
  { contentDir, cacheDir }: Options,
): Promise<ReadText[][]> {
  const folder = path.join(cacheDir, FOLDER)
  code ??= hashOfCode('.', contentDir)
  const settings = { node: process.version, code: await code }
  const places = pages.map((texts) =>
    path.join(folder, keyOf(Buffer.from(JSON.stringify(texts)), settings)),
  )
  const known = await inParallel(places, (place) => lookUp<ReadText[]>(place), AT_ONCE)
  const missing = [...pages.keys()].filter((index) => known[index] === undefined)
  const made = await readAnew(missing.map((index) => pages[index] ?? []))
  const read = known.map((entry) => entry?.facts ?? [])
  await inParallel(
    [...missing.entries()],
    async ([index, page]) => {
      const facts = made[index] ?? []
      read[page] = facts
      await keep(places[page] ?? '', { facts, files: [] })
    },
    AT_ONCE,
  )
  return read
}

/** Removes what no build has asked for in a while. */
export function sweepTexts(cacheDir: string): Promise<void> {
  return sweep(path.join(cacheDir, FOLDER), Date.now(), KEPT_MS)
}

async function readAnew(pages: readonly (readonly string[])[]): Promise<ReadText[][]> {
  if (pages.length < WORTH_THREADS) return pages.map((texts) => texts.map(readText))
  const shown = progress('Texts', pages.length)
  const thread = new URL('./thread.ts', import.meta.url)
  const read = await inThreads<readonly string[], ReadText[]>(thread, undefined, pages, shown.step)
  shown.end()
  return read
}
