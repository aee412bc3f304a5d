import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exportedFiles } from '@/lib/finish/exported'
import { isCompressible, mediaTypeOf } from '@/lib/media-type'
import { inParallel } from '@/lib/parallel'
import { compressed } from './compressed'

export { type Compressed, compressed } from './compressed'

/**
 * Puts `.br` and `.gz` beside each file of a folder that a server could compress: by its type alone, so that its name says
 * whether it has them. Settings of hosts (`_headers`, `.hosts/`) have no such type: they are not sent. A file of an author
 * that has such a name already stays as it is.
 */
export async function compress(folder: string): Promise<void> {
  const files = await exportedFiles(folder)
  const taken = new Set(files)
  await inParallel(files.filter(canCompress), async (name) => {
    const { br, gz } = await compressed(await readFile(path.join(folder, name)))
    const copies = [
      [`${name}.br`, br],
      [`${name}.gz`, gz],
    ] as const
    for (const [copy, bytes] of copies) {
      if (!taken.has(copy)) await writeFile(path.join(folder, copy), bytes)
    }
  })
}

function canCompress(file: string): boolean {
  return isCompressible(mediaTypeOf(file))
}
