import { constants, copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { inParallel } from '@/lib/parallel'
import type { FinishedPage } from './types'

/** As many as a disk takes at once; more gains nothing. */
const AT_ONCE = 32

/** Writes pages with their twins, and copies the other files, to a folder that is not there yet. */
export async function write(
  folder: string,
  exportDir: string,
  pages: readonly FinishedPage[],
  others: readonly string[],
): Promise<void> {
  const texts = pages.flatMap(({ file, html, twin }) => [
    { file, text: html },
    ...(twin === undefined ? [] : [{ file: file.replace(/\.html$/, '.md'), text: twin }]),
  ])
  const names = [...texts.map(({ file }) => file), ...others]
  const within = new Set(names.map((file) => path.join(folder, path.dirname(file))))
  for (const name of within) await mkdir(name, { recursive: true })
  await inParallel(texts, ({ file, text }) => writeFile(path.join(folder, file), text), AT_ONCE)
  await inParallel(
    others,
    (file) =>
      copyFile(path.join(exportDir, file), path.join(folder, file), constants.COPYFILE_FICLONE),
    AT_ONCE,
  )
}
