import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Budgets, overBudget } from './budgets'
import { compress } from './compress'
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

/** Pages of earlier builds lack files that Next exports for the pages that it draws. */
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
    const files = (await exportedFiles(exportDir)).filter(isServed)
    const pages = [...kept, ...(await finishPages(files.filter(isPage), options))]
    if (!fits(kept, pages, files)) throw new Incomplete()
    const published = await publishedFiles(files, pages, (file) =>
      readFile(path.join(exportDir, file), 'utf8'),
    )
    const others = published.filter((file) => !isPage(file))
    await write(folders.fresh, exportDir, pages, others)
    await compress(folders.fresh, cacheDir)
    const over = budgets ? await overBudget(folders.fresh, pages, budgets, options.basePath) : []
    if (over.length > 0) throw new OverBudget(over.join('\n'))
    await replace(folders)
    return pages
  } catch (error) {
    await rm(folders.fresh, { recursive: true, force: true })
    throw error
  }
}

/**
 * Whether pages of earlier builds can stand beside what was exported: what they refer to is there, and no page keeps Next's
 * runtime, which asks for files that Next exports for every page that it draws.
 */
function fits(
  kept: readonly FinishedPage[],
  pages: readonly FinishedPage[],
  exported: readonly string[],
): boolean {
  const all = new Set(exported)
  const runtime = pages.some(({ keeps }) => keeps !== undefined)
  return kept.every(({ refers }) => !runtime && refers.every((file) => all.has(file)))
}

function isPage(file: string): boolean {
  return file.endsWith('.html')
}
