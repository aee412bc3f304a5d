import path from 'node:path'
import type { VFile } from 'vfile'
import { originOf } from '@/lib/origin'
import { pageFields } from '@/lib/schema/page'
import { siteFields } from '@/lib/schema/site'
import { addressOf } from './address'
import { aliasesOf } from './aliases'
import { toText } from './coerce'
import { discover, discoverSite } from './discover'
import { checkDocument, checkTogether, type ReadFile, readContent } from './document'
import { hasErrors } from './finding'
import type { CheckedFile } from './rule'
import { fileFinder, folderLister, type SiteIndex, sizeReader } from './site-index'
import { keptOut } from './visibility'
import type { MapTree } from './yaml/tree'

export type { Finding } from './finding'
export type { CheckedFile, ContentDocument } from './rule'

export interface Options {
  /** The content folder. */
  contentDir: string
  /** Pages that are kept out of the site are part of it. */
  isPreview: boolean
  /** The time that dates are compared with; now, when left out. */
  now?: Date
}

export interface Checked {
  site: Omit<CheckedFile, 'address' | 'mark' | 'isPublished'>
  pages: readonly CheckedFile[]
  /** All files with their findings. */
  files: readonly VFile[]
}

/** Checks all content: every file is read, everything is reported. It throws only when there is no content folder. */
export function check({ contentDir, isPreview, now = new Date() }: Options): Checked {
  const settings = readContent(discoverSite(contentDir))
  const read = discover(contentDir).map((content) => {
    const file = readContent(content)
    const mark = file.tree && keptOut(file.tree, now)
    return { ...file, address: addressOf(content.source), mark, isPublished: isPreview || !mark }
  })

  const published = read.filter((page) => page.isPublished)
  const bySource = new Map(published.map((page) => [page.content.source, page.address]))
  const addresses = new Set(bySource.values())
  const moved = new Map(
    published.flatMap(({ tree, address }) =>
      tree ? aliasesOf(tree, address).map((alias) => [alias.address, address]) : [],
    ),
  )
  const index: SiteIndex = {
    legacyOrigin: legacyOriginOf(settings),
    hasPage: (address) => addresses.has(address),
    movedTo: (address) => moved.get(address),
    addressOfSource: (source) => bySource.get(source),
    findFile: fileFinder(path.resolve(contentDir)),
    filesIn: folderLister(path.resolve(contentDir)),
    sizeOf: sizeReader(),
  }
  const site = {
    file: settings.file,
    document: hasTree(settings) ? checkDocument(settings, siteFields, index, undefined) : undefined,
  }
  const pages = read.map(
    (page): CheckedFile => ({
      file: page.file,
      address: page.address,
      mark: page.mark,
      isPublished: page.isPublished,
      document: hasTree(page) ? checkDocument(page, pageFields, index, page.address) : undefined,
    }),
  )
  checkTogether(pages)
  return { site, pages, files: [site.file, ...pages.map((page) => page.file)] }
}

/** Whether a build may go on. */
export function isSound({ files }: Checked): boolean {
  return !files.some(hasErrors)
}

function hasTree<Read extends ReadFile>(read: Read): read is Read & { tree: MapTree } {
  return read.tree !== undefined
}

function legacyOriginOf({ tree }: ReadFile): string | undefined {
  const value = tree?.entries.get('legacy_origin')?.value
  return value?.kind === 'scalar' ? originOf(toText(value)) : undefined
}
