import path from 'node:path'
import { didYouMean } from './nearest'
import type { ContentDocument } from './rule'

/** Where a file is looked for that a page names. */
export function whereFilesAre(name: string): string {
  return name.startsWith('/') ? ' in the content folder' : ' beside this page or in content/media'
}

/** A question for the file that was probably meant, or nothing: one of nearly that name in the folder that was named. */
export function nearestFile({ site, source }: ContentDocument, name: string): string {
  const meant = respelt(name).find((other) => other !== name && site.findFile(source, other))
  if (meant !== undefined) return ` Did you mean "${meant}"?`
  for (const other of respelt(name)) {
    const folder = path.posix.dirname(other)
    const files = site
      .filesIn(source, folder)
      .map((file) => (folder === '.' ? file : `${folder}/${file}`))
    const [sole, ...others] = files.filter((file) => bare(file) === other)
    if (sole && others.length === 0) return ` Did you mean "${sole}"?`
    const question = didYouMean(other, files)
    if (question) return question
  }
  return ''
}

/** As people write paths elsewhere: with backslashes, from the root of the site, from the folder of the page. */
function respelt(name: string): string[] {
  const slashed = name.replaceAll('\\', '/')
  return [
    ...new Set([
      slashed,
      slashed.replace(/^\/(?:static\/|public\/|content\/)?/, ''),
      slashed.toLowerCase(),
    ]),
  ]
}

/** A name without its ending. */
function bare(file: string): string {
  return file.replace(/\.[^./]*$/, '')
}
