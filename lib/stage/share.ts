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
 * The share picture of a page. It is drawn once: a cache has it by what it is drawn from. Its address changes with what it is
 * drawn from, since the sites that show it keep what they have fetched; so it is known before the picture is.
 */
export function sharePictureOf(input: ShareInput, cacheDir: string): SharePicture {
  const key = shareKey(input)
  const content = async () => {
    const { files } = await cached(folderIn(cacheDir), key, async () => ({
      facts: null,
      files: [await sharePicture(input)],
    }))
    const [file] = files
    if (!file) throw new Error(`The cache has an entry without the picture of "${input.title}".`)
    return readFile(file.path)
  }
  return { address: `/_media/share-${key.slice(0, 12)}.png`, ...SHARE_SIZE, content }
}

/** Forgets the share pictures that no build has used for a month. */
export function sweepSharePictures(cacheDir: string): Promise<void> {
  return sweep(folderIn(cacheDir))
}

function folderIn(cacheDir: string): string {
  return path.join(cacheDir, 'share')
}
