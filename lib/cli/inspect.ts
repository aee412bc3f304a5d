import { type Checked, type Instead, repeatedCheck } from '@/lib/check'
import { readIcon } from '@/lib/stage/icons'
import { pictureReader } from '@/lib/stage/pictures'
import { folders, settings } from './settings'

/**
 * Makes a check of all content, with the pictures that it names. Done again, it reads only what changed.
 *
 * @returns checks; what it is given stands in for files on the disk
 */
export function inspector(): (instead?: Instead) => Promise<Checked> {
  const check = repeatedCheck({ ...settings, ...folders })
  const readPictures = pictureReader({ ...folders, variants: false })
  return async (instead) => {
    const checked = await check(instead)
    await readPictures(checked)
    await readIcon(checked.site, { ...settings, ...folders })
    return checked
  }
}
