import { type Checked, checkWithCache } from '@/lib/check'
import type { Instead } from '@/lib/check/fix'
import { readIcon } from '@/lib/stage/icons'
import { readPictures } from '@/lib/stage/pictures'
import { folders, settings } from './settings'

/**
 * Checks all content, with the pictures that it names.
 *
 * @param instead other bytes for files than those on the disk
 */
export async function inspect(instead?: Instead): Promise<Checked> {
  const checked = await checkWithCache({ ...settings, ...folders, instead })
  await readPictures(checked, { ...folders, variants: false })
  await readIcon(checked.site, { ...settings, ...folders })
  return checked
}
