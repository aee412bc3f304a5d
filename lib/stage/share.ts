import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { shareKey } from '@/lib/brand/share-key'
import { SHARE_SIZE, type ShareInput, sharePicture } from '@/lib/brand/share-picture'

/** A share picture as a staged page names it, with its bytes. */
export interface SharePicture {
  address: string
  width: number
  height: number
  bytes: Uint8Array
}

/**
 * The share picture of a page. It is drawn once: a cache has it by what it is drawn from. Its address changes with its
 * content, since the sites that show it keep what they have fetched.
 */
export async function sharePictureOf(input: ShareInput, cacheDir: string): Promise<SharePicture> {
  const cached = path.join(cacheDir, 'share', `${shareKey(input)}.png`)
  const bytes = await readFile(cached).catch(() => draw(input, cached))
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  return { address: `/_media/share-${hash}.png`, ...SHARE_SIZE, bytes }
}

async function draw(input: ShareInput, cached: string): Promise<Uint8Array> {
  const bytes = await sharePicture(input)
  await mkdir(path.dirname(cached), { recursive: true })
  // Two pages of one title are drawn at one time.
  const fresh = `${cached}.${randomUUID()}`
  await writeFile(fresh, bytes)
  await rename(fresh, cached)
  return bytes
}
