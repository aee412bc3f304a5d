import { constants, copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type CachedFile, CODE_KEPT_MS, cached, keyOf, sha256, sweep } from '@/lib/cache'
import { exportedFiles } from '@/lib/finish/exported'
import { linkOrCopy } from '@/lib/finish/link'
import { isCompressible, mediaTypeOf } from '@/lib/media-type'
import { inParallel } from '@/lib/parallel'
import { progress } from '@/lib/progress'
import { compressed } from './compressed'

export { type Compressed, compressed } from './compressed'

/** In the order in which they are kept. */
const ENDINGS = ['br', 'gz'] as const

/** What the bytes of the copies depend on besides those of the file. */
const MAKER = [process.versions.zlib, process.versions.brotli, process.arch]

/**
 * Puts `.br` and `.gz` beside each file of a folder that a server could compress: by its type alone, so that its name says
 * whether it has them. Settings of hosts (`_headers`, `.hosts/`) have no such type: they are not sent. A file of an author
 * that has such a name already stays as it is. What was compressed once is kept.
 *
 * @param hashes those that are known of the files, SHA-256 in hexadecimal: such a file is not read when its copies are there
 */
export async function compress(
  folder: string,
  cacheDir: string,
  hashes: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const files = exportedFiles(folder)
  const taken = new Set(files)
  const linked = new Set<string>()
  const { step, end } = progress('Compressed files', files.filter(canCompress).length)
  await inParallel(files.filter(canCompress), async (name) => {
    const read = () => readFileSync(path.join(folder, name))
    const copies = await copiesOf(hashes.get(name) ?? sha256(read()), read, cacheDir)
    for (const [index, ending] of ENDINGS.entries()) {
      const [copy, from] = [`${name}.${ending}`, copies[index]?.path]
      if (!from || taken.has(copy)) continue
      const place = path.join(folder, copy)
      // Two files that hold the same: with links of one file among them, an archive of the folder would not be taken everywhere.
      if (linked.has(from)) copyFileSync(from, place, constants.COPYFILE_EXCL)
      else linkOrCopy(from, place)
      linked.add(from)
    }
    step()
  })
  end()
  await sweep(folderIn(cacheDir), Date.now(), CODE_KEPT_MS)
}

/** Compresses a text in advance: `compress` finds its copies. */
export async function compressText(text: string, cacheDir: string): Promise<void> {
  const bytes = Buffer.from(text)
  await copiesOf(sha256(bytes), () => bytes, cacheDir)
}

/** The compressed copies of some bytes, from the cache or made now. */
async function copiesOf(
  hash: string,
  read: () => Uint8Array,
  cacheDir: string,
): Promise<readonly CachedFile[]> {
  const key = keyOf(Buffer.from(hash), MAKER)
  const { files } = await cached(folderIn(cacheDir), key, async () => {
    const { br, gz } = await compressed(read())
    return { facts: {}, files: [br, gz] }
  })
  return files
}

function canCompress(file: string): boolean {
  return isCompressible(mediaTypeOf(file))
}

function folderIn(cacheDir: string): string {
  return path.join(cacheDir, 'compressed')
}
