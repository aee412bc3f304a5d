import { constants, copyFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { cached, keyOf, sweep } from '@/lib/cache'
import { exportedFiles } from '@/lib/finish/exported'
import { isCompressible, mediaTypeOf } from '@/lib/media-type'
import { inParallel } from '@/lib/parallel'
import { progress } from '@/lib/progress'
import { compressed } from './compressed'

export { type Compressed, compressed } from './compressed'

/** In the order in which they are kept. */
const ENDINGS = ['br', 'gz'] as const

/** What the bytes of the copies depend on besides those of the file. */
const MAKER = [process.versions.zlib, process.versions.brotli, process.arch]

/** As long as finished pages. */
const KEPT_MS = 4 * 24 * 60 * 60 * 1000

/**
 * Puts `.br` and `.gz` beside each file of a folder that a server could compress: by its type alone, so that its name says
 * whether it has them. Settings of hosts (`_headers`, `.hosts/`) have no such type: they are not sent. A file of an author
 * that has such a name already stays as it is. What was
 * compressed once is kept.
 */
export async function compress(folder: string, cacheDir: string): Promise<void> {
  const files = await exportedFiles(folder)
  const taken = new Set(files)
  const { step, end } = progress('Compressed files', files.filter(canCompress).length)
  const kept = path.join(cacheDir, 'compressed')
  await inParallel(files.filter(canCompress), async (name) => {
    const bytes = await readFile(path.join(folder, name))
    const { files: copies } = await cached(kept, keyOf(bytes, MAKER), async () => {
      const { br, gz } = await compressed(bytes)
      return { facts: {}, files: [br, gz] }
    })
    for (const [index, ending] of ENDINGS.entries()) {
      const [copy, from] = [`${name}.${ending}`, copies[index]]
      if (!from || taken.has(copy)) continue
      await copyFile(from.path, path.join(folder, copy), constants.COPYFILE_FICLONE)
    }
    step()
  })
  end()
  await sweep(kept, Date.now(), KEPT_MS)
}

function canCompress(file: string): boolean {
  return isCompressible(mediaTypeOf(file))
}
