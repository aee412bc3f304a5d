import path from 'node:path'
import { type CachedFile, CODE_KEPT_MS, type Entry, keep, lookUp, sweep } from '@/lib/cache'
import type { FinishedPage } from '@/lib/finish/types'
import { inParallel } from '@/lib/parallel'

/** A finished page without its texts, which are files beside it. */
type Facts = Omit<FinishedPage, 'html' | 'twin'>

/** As many as a disk takes at once. */
const AT_ONCE = 32

/** The finished pages of earlier builds. @param keys what they are kept under, by address */
export async function findDrawn(
  cacheDir: string,
  keys: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, FinishedPage>> {
  const found = await inParallel(
    [...keys],
    async ([address, key]) => {
      const entry = await lookUp<Facts>(path.join(folderIn(cacheDir), key))
      return entry ? ([[address, pageOf(entry)]] as const) : []
    },
    AT_ONCE,
  )
  return new Map(found.flat())
}

/**
 * Keeps finished pages for the builds to come. None when a page keeps Next's runtime, which belongs to its build, and asks for
 * files that Next exports for every page.
 *
 * @param keys what they are kept under, by file
 */
export async function keepDrawn(
  cacheDir: string,
  pages: readonly FinishedPage[],
  keys: ReadonlyMap<string, string>,
): Promise<void> {
  if (pages.some(({ keeps }) => keeps !== undefined)) return
  await inParallel(
    pages,
    async ({ html, twin, ...facts }) => {
      const key = keys.get(facts.file)
      const texts = [html, twin].filter((text) => typeof text === 'string')
      // Those that were kept before are files already.
      if (key === undefined || texts.length === 0) return
      const files = texts.map((text) => Buffer.from(text))
      await keep<Facts>(path.join(folderIn(cacheDir), key), { facts, files })
    },
    AT_ONCE,
  )
  await sweep(folderIn(cacheDir), Date.now(), CODE_KEPT_MS)
}

function pageOf({ facts, files }: Entry<Facts>): FinishedPage {
  const [html, twin] = files as readonly [CachedFile, CachedFile?]
  return { ...facts, html, ...(twin && { twin }) }
}

function folderIn(cacheDir: string): string {
  return path.join(cacheDir, 'pages')
}
