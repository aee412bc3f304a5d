import { rm } from 'node:fs/promises'
import { overBudget } from './budgets'
import { compress } from './compress'
import { exportedFiles } from './exported'
import { publishedFiles } from './files'
import { finishPages } from './pages'
import { foldersOf, recover, replace } from './replace'
import type { Exported, FinishedPage } from './types'
import { write } from './write'

export interface Options extends Exported {
  /** What is served: `out`. */
  outDir: string
  /** What was made once, by what it was made from: `.cache`. */
  cacheDir: string
  /** Pages that were finished by an earlier build, and not drawn anew. */
  kept?: readonly FinishedPage[]
}

/** The site is too heavy: the sentences say where and by how much. */
export class OverBudget extends Error {}

/** A page keeps Next's runtime, which asks for files of all pages: those that were not drawn are missing. */
export class Incomplete extends Error {}

/**
 * Makes the files that are served from what Next exported. They are made beside the folder that is served, which is replaced
 * only when everything is there and within its budget: a finish that fails leaves it as it was.
 *
 * @throws OverBudget
 * @throws Incomplete when all pages have to be drawn
 */
export async function finish(options: Options): Promise<readonly FinishedPage[]> {
  const { exportDir, outDir, cacheDir, kept = [] } = options
  const folders = foldersOf(outDir)
  await recover(folders)
  try {
    const files = await exportedFiles(exportDir)
    const pages = [...kept, ...(await finishPages(files.filter(isPage), options))]
    if (kept.length > 0 && pages.some(({ keeps }) => keeps !== undefined)) throw new Incomplete()
    const others = publishedFiles(files, pages).filter((file) => !isPage(file))
    await write(folders.fresh, exportDir, pages, others)
    await compress(folders.fresh, cacheDir)
    const over = await overBudget(folders.fresh, pages)
    if (over.length > 0) throw new OverBudget(over.join('\n'))
    await replace(folders)
    return pages
  } catch (error) {
    await rm(folders.fresh, { recursive: true, force: true })
    throw error
  }
}

function isPage(file: string): boolean {
  return file.endsWith('.html')
}
