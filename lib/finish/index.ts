import { rm } from 'node:fs/promises'
import { copyExport } from './copy'
import { foldersOf, recover, replace } from './replace'
import { writeTwins } from './twins'

export interface Options {
  /** What Next exported: `.export`. */
  exportDir: string
  /** What is served: `out`. */
  outDir: string
}

/**
 * Makes the files that are served from what Next exported. They are made beside the folder that is served, which is replaced
 * only when everything is there: a finish that fails leaves it as it was.
 */
export async function finish({ exportDir, outDir }: Options): Promise<void> {
  const folders = foldersOf(outDir)
  await recover(folders)
  try {
    await copyExport(exportDir, folders.fresh)
    await writeTwins(folders.fresh)
    await replace(folders)
  } catch (error) {
    await rm(folders.fresh, { recursive: true, force: true })
    throw error
  }
}
