import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { inParallel } from '@/lib/parallel'
import { type Budgets, overBudget } from './budgets'
import { compress } from './compress'
import { exportedFiles } from './exported'
import { isServed, publishedFiles } from './files'
import { finishPage } from './page'
import { foldersOf, recover, replace } from './replace'
import type { Exported, FinishedPage } from './types'
import { write } from './write'

export interface Options extends Exported {
  /** What is served: `out`. */
  outDir: string
  /** What its pages may cost; anything when it is not given. */
  budgets?: Budgets
}

export { type Budgets, budgetLines } from './budgets'

/** The site is too heavy: the sentences say where and by how much. */
export class OverBudget extends Error {}

/**
 * Makes the files that are served from what Next exported. They are made beside the folder that is served, which is replaced
 * only when everything is there and within its budget: a finish that fails leaves it as it was.
 *
 * @throws OverBudget
 */
export async function finish(options: Options): Promise<readonly FinishedPage[]> {
  const { exportDir, outDir, budgets } = options
  const folders = foldersOf(outDir)
  await recover(folders)
  try {
    const files = (await exportedFiles(exportDir)).filter(isServed)
    const pages = await inParallel(files.filter(isPage), async (file) =>
      finishPage(file, await readFile(path.join(exportDir, file), 'utf8'), options),
    )
    const published = await publishedFiles(files, pages, (file) =>
      readFile(path.join(exportDir, file), 'utf8'),
    )
    const others = published.filter((file) => !isPage(file))
    await write(folders.fresh, exportDir, pages, others)
    await compress(folders.fresh)
    const over = budgets ? await overBudget(folders.fresh, pages, budgets, options.basePath) : []
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
