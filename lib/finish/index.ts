import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Budgets, overBudget } from './budgets'
import { compress } from './compress'
import { dateChanges } from './dates'
import { exportedFiles } from './exported'
import { isServed, publishedFiles } from './files'
import { finishPages } from './pages'
import { foldersOf, recover, replace } from './replace'
import type { Exported, FinishedPage } from './types'
import { write } from './write'

export interface Options extends Exported {
  /** What is served: `out`. */
  outDir: string
  /** What its pages may cost; anything when it is not given. */
  budgets?: Budgets
  /** What was made once, by what it was made from: `.cache`. */
  cacheDir: string
  /** Pages that were finished by an earlier build, and not drawn anew. */
  kept?: readonly FinishedPage[]
}

export { type Budgets, budgetLines } from './budgets'

/** The site is too heavy: the sentences say where and by how much. */
export class OverBudget extends Error {}

/** Files are missing that only drawing all pages makes: a page keeps Next's runtime, which asks for them, or names one itself. */
export class Incomplete extends Error {}

/**
 * Makes the files that are served from what Next exported. They are made beside the folder that is served, which is replaced
 * only when everything is there and within its budget: a finish that fails leaves it as it was.
 *
 * @throws OverBudget
 * @throws Incomplete when all pages have to be drawn
 */
export async function finish(options: Options): Promise<readonly FinishedPage[]> {
  const { exportDir, outDir, cacheDir, budgets, kept = [] } = options
  const folders = foldersOf(outDir)
  await recover(folders)
  try {
    const files = exportedFiles(exportDir).filter(isServed)
    const there = new Set(files)
    const drawn = (await finishPages(files.filter(isPage), options, cacheDir)).map((page) => ({
      ...page,
      // What looks like the name of a file may be in a link to another site.
      refers: page.refers.filter((file) => there.has(file)),
    }))
    const pages = [...kept, ...drawn]
    if (kept.length > 0 && !isComplete(pages, there)) throw new Incomplete()
    const published = await publishedFiles(files, pages, (file) =>
      readFile(path.join(exportDir, file), 'utf8'),
    )
    const others = published.filter((file) => !isPage(file))
    const hashes = write(folders.fresh, exportDir, pages, others)
    await compress(folders.fresh, cacheDir, hashes)
    const over = budgets ? await overBudget(folders.fresh, pages, budgets, options.basePath) : []
    if (over.length > 0) throw new OverBudget(over.join('\n'))
    dateChanges(folders)
    await replace(folders)
    return pages
  } catch (error) {
    // Work that was going on beside it may still write. What is left, the next finish removes; what failed is what counts.
    await rm(folders.fresh, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
    throw error
  }
}

/**
 * Whether pages of earlier builds can stand beside those of this one. The same code makes files of the same names, unless
 * somebody changed a package by hand.
 */
function isComplete(pages: readonly FinishedPage[], there: ReadonlySet<string>): boolean {
  return pages.every(
    ({ keeps, refers }) => keeps === undefined && refers.every((file) => there.has(file)),
  )
}

function isPage(file: string): boolean {
  return file.endsWith('.html')
}
