import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compress } from '@/lib/finish/compress'
import { exportedFiles } from '@/lib/finish/exported'
import { writeFolder } from '@/lib/preview/folder'
import { BAR, type Bar } from './bar'
import { withBar } from './page'

export type { Bar } from './bar'

const PAGE = /\.html$/
/** The copies of a page that are made anew. */
const COPY = /\.html\.(?:br|gz)$/

/**
 * Copies a finished site, with a bar on each page. A page that keeps Next's runtime has it as well: React leaves elements alone
 * that it does not know, directly in a `<body>`.
 *
 * @param cacheDir where compressed copies are kept: `.cache`
 * @throws BadSetting when there is something else in the folder
 */
export async function writePreview(
  outDir: string,
  folder: string,
  bar: Bar,
  cacheDir: string,
): Promise<void> {
  await writeFolder(folder, isPreview, async (fresh) => {
    for (const file of exportedFiles(outDir)) {
      if (COPY.test(file)) continue
      const [from, to] = [path.join(outDir, file), path.join(fresh, file)]
      mkdirSync(path.dirname(to), { recursive: true })
      // No links: whoever edits what is here would change the cache of builds.
      if (PAGE.test(file)) writeFileSync(to, pageWith(from, file, bar))
      else copyFileSync(from, to)
    }
    await compress(fresh, cacheDir)
  })
}

/** Whether an earlier call made a folder. */
export function isPreview(folder: string): boolean {
  const file = path.join(folder, '404.html')
  return existsSync(file) && readFileSync(file, 'utf8').includes(`id="${BAR}"`)
}

function pageWith(from: string, file: string, bar: Bar): string {
  const html = readFileSync(from, 'utf8')
  try {
    return withBar(html, bar) ?? html
  } catch (error) {
    throw new Error(`${file} can have no bar: ${(error as Error).message}`, { cause: error })
  }
}
