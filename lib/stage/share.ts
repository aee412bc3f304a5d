import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { shareKey } from '@/lib/brand/share-key'
import { SHARE_SIZE, type ShareInput, sharePicture } from '@/lib/brand/share-picture'
import { cached, sweep } from '@/lib/cache'
import type { Published } from './sources'

/** A share picture as a staged page names it, with what is published. */
export interface SharePicture extends Published {
  /** Pixels. */
  width: number
  height: number
}

/**
 * The share picture of a page. It is drawn once: a cache has it by what it is drawn from. Its address changes with its
 * content, since the sites that show it keep what they have fetched.
 */
export async function sharePictureOf(input: ShareInput, cacheDir: string): Promise<SharePicture> {
  const { files } = await cached(folderIn(cacheDir), shareKey(input), async () => ({
    facts: null,
    files: [await sharePicture(input)],
  }))
  const [file] = files
  if (!file) throw new Error(`The cache has an entry without the picture of "${input.title}".`)
  const address = `/_media/share-${file.hash.slice(0, 12)}.png`
  return { address, ...SHARE_SIZE, content: () => readFile(file.path) }
}

/** Forgets the share pictures that no build has used for a month. */
export function sweepSharePictures(cacheDir: string): Promise<void> {
  return sweep(folderIn(cacheDir))
}

function folderIn(cacheDir: string): string {
  return path.join(cacheDir, 'share')
}
