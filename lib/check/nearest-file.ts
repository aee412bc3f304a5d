import path from 'node:path'
import { didYouMean } from './nearest'
import type { ContentDocument } from './rule'

/** Where a file is looked for that a page names. */
export function whereFilesAre(name: string): string {
  return name.startsWith('/') ? ' in the content folder' : ' beside this page or in content/media'
}

/** A question for a file of nearly that name in the folder that was named, or nothing. */
export function nearestFile({ site, source }: ContentDocument, name: string): string {
  const folder = path.posix.dirname(name)
  const files = site.filesIn(source, folder)
  return didYouMean(
    name,
    files.map((file) => (folder === '.' ? file : `${folder}/${file}`)),
  )
}
