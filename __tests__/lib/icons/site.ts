import path from 'node:path'
import { fileFinder, folderLister } from '@/lib/check/site-index'
import { findIcon, type SiteFiles } from '@/lib/icons'

/** A site without files of its own. */
export const NO_FILES: SiteFiles = { findFile: () => undefined, filesIn: () => [] }

/** The files of a content folder, looked up as the checker does. */
export function siteIn(folder: string): SiteFiles {
  const absolute = path.resolve(folder)
  return { findFile: fileFinder(absolute), filesIn: folderLister(absolute) }
}

/** The icon of a pack; a problem of its file is a failure of the test. */
export function iconOf(pack: string, name: string, site = NO_FILES) {
  const found = findIcon({ pack, name, namesPack: true }, site)
  if (found && 'problem' in found)
    throw new Error(`The drawing of ${pack}/${name} ${found.problem}`)
  return found
}
