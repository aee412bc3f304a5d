import { readFile } from 'node:fs/promises'
import { linksOf } from '@/lib/check/links'
import { picturesOf } from '@/lib/check/pictures'
import type { ContentDocument } from '@/lib/check/rule'
import type { FoundFile } from '@/lib/check/site-index'
import type { Pictures } from './pictures'
import { type Published, type Source, sourcesOf } from './sources'
import type { Content } from './write'

/** A file that a page names: a picture that it shows, or a file that it links to. */
export interface NamedFile extends FoundFile {
  name: string
  content: Content
  width?: number
  height?: number
  /** What is loaded in its place, when it is a picture. */
  sources?: readonly Source[]
  /** The files of its sources. */
  published: readonly Published[]
}

/**
 * The files that go with a page. Only what a page names is published; drafts and sources beside it stay home.
 *
 * @param pictures what pictures are served with; without it, they are served as they are
 */
export function filesOf(document: ContentDocument, pictures: Pictures = new Map()): NamedFile[] {
  const shown = picturesOf(document).map(({ name }) => name)
  const links = linksOf(document).flatMap(({ destination }) => destination.file ?? [])
  return [...new Set([...shown, ...links])].flatMap((name) => {
    const found = document.site.findFile(document.source, name)
    if (!found) return []
    const prepared = pictures.get(found.absolute)
    const content = () => readFile(prepared?.replacement?.path ?? found.absolute)
    const { sources, published } = sourcesOf(found.address, prepared ?? { variants: [] })
    const { width, height } = document.site.sizeOf(found) ?? {}
    const size = width && height ? { width, height } : {}
    return [{ name, ...found, content, ...size, ...(sources.length > 0 && { sources }), published }]
  })
}
