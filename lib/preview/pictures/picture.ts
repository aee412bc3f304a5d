import path from 'node:path'
import sharp from 'sharp'
import type { PagePictures } from '@/lib/preview/types'
import type { Camera, Shot, View } from './camera'
import { difference, type Pixels, padded } from './difference'
import { fileName } from './files'

/** The disk is full, or the folder cannot be written: no other picture can be written either. */
export class CannotWrite extends Error {}

interface Subject {
  address: string
  /** Where it is served; undefined on a side that does not have it. */
  urls: { before: string | undefined; after: string | undefined }
  view: View
  outDir: string
}

/**
 * Takes the pictures of a page in one view, and writes those that show something: all of one size, for a slider between them.
 *
 * @throws CannotWrite, or an error with the end of a sentence for people
 */
export async function picture(
  camera: Camera,
  { address, urls, view, outDir }: Subject,
): Promise<PagePictures & Pick<Shot, 'isCut'>> {
  const before = urls.before === undefined ? undefined : await camera.take(urls.before, view)
  const after = urls.after === undefined ? undefined : await camera.take(urls.after, view)
  const shots = [before, after].filter((shot) => shot !== undefined)
  const size = {
    width: Math.max(...shots.map(({ width }) => width)),
    height: Math.max(...shots.map(({ height }) => height)),
  }
  const result = { ...view, ...size, isCut: shots.some(({ isCut }) => isCut) }
  const write = async (which: 'before' | 'after' | 'difference', pixels: Pixels) => {
    const name = fileName(address, view, which)
    await writePicture(path.join(outDir, name), pixels)
    return name
  }
  if (before === undefined)
    return after ? { ...result, after: await write('after', after) } : result
  if (after === undefined) return { ...result, before: await write('before', before) }

  const marked = difference(before, after)
  if (marked === undefined) return result
  return {
    ...result,
    before: await write('before', padded(before, size)),
    after: await write('after', padded(after, size)),
    difference: await write('difference', marked),
  }
}

async function writePicture(file: string, { data, width, height }: Pixels): Promise<void> {
  try {
    await sharp(data, { raw: { width, height, channels: 4 } })
      .webp({ quality: 80, effort: 3 })
      .toFile(file)
  } catch (cause) {
    throw new CannotWrite(`${file} cannot be written: ${(cause as Error).message}`, { cause })
  }
}
