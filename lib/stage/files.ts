import { linksOf } from '@/lib/check/links'
import { picturesOf } from '@/lib/check/pictures'
import type { ContentDocument } from '@/lib/check/rule'
import { type FoundFile, readFound } from '@/lib/check/site-index'
import { pictureSize } from '@/lib/images/size'

/** A file that a page names: a picture that it shows, or a file that it links to. */
export interface NamedFile extends FoundFile {
  name: string
  bytes: Uint8Array
  width?: number
  height?: number
}

/** The files that go with a page. Only what a page names is published; drafts and sources beside it stay home. */
export function filesOf(document: ContentDocument): NamedFile[] {
  const pictures = picturesOf(document).map(({ name }) => name)
  const links = linksOf(document).flatMap(({ destination }) => destination.file ?? [])
  return [...new Set([...pictures, ...links])].flatMap((name) => {
    const found = document.site.findFile(document.source, name)
    if (!found) return []
    const bytes = readFound(found)
    return [{ name, ...found, bytes, ...pictureSize(bytes) }]
  })
}
