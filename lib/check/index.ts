import path from 'node:path'
import type { VFile } from 'vfile'
import { originOf } from '@/lib/origin'
import { pageFields } from '@/lib/schema/page'
import { siteFields } from '@/lib/schema/site'
import { addressOf } from './address'
import { aliasesOf } from './aliases'
import { toText } from './coerce'
import { discover, discoverSite } from './discover'
import {
  checkDocument,
  checkTogether,
  type ReadFile,
  readContent,
  textsOf,
  type VisitedFile,
  visitFile,
} from './document'
import { hasErrors } from './finding'
import type { CheckedFile, ContentFile } from './rule'
import { fileFinder, folderLister, type SiteIndex, sizeReader } from './site-index'
import { type ReadText, readPages, readText } from './texts'
import { keptOut } from './visibility'

export type { Finding } from './finding'
export type { CheckedFile, ContentDocument } from './rule'

export interface Options {
  /** The content folder. */
  contentDir: string
  /** Pages that are kept out of the site are part of it. */
  isPreview: boolean
  /** The time that dates are compared with; now, when left out. */
  now?: Date
  /** Other bytes for files than those on the disk, by the paths of the files. */
  instead?: ReadonlyMap<string, Uint8Array>
}

export interface Checked {
  site: Omit<CheckedFile, 'address' | 'mark' | 'isPublished'>
  pages: readonly CheckedFile[]
  /** All files with their findings. */
  files: readonly VFile[]
}

/** Checks all content: every file is read, everything is reported. It throws only when there is no content folder. */
export function check(options: Options): Checked {
  const content = readAll(options)
  return checkAll(
    content,
    content.texts.map((texts) => texts.map(readText)),
  )
}

/**
 * The same, for the commands: texts that were read before are not read again.
 *
 * @param options `cacheDir` is that of the commands, `.cache`
 */
export async function checkWithCache(options: Options & { cacheDir: string }): Promise<Checked> {
  const content = readAll(options)
  return checkAll(content, await readPages(content.texts, options))
}

/** All content as it was read, and the Markdown texts in it: those of the settings, then those of each page. */
interface Content {
  settings: ReadFile
  pages: readonly (ReadFile & Omit<CheckedFile, 'document'>)[]
  visited: readonly (VisitedFile | undefined)[]
  texts: readonly (readonly string[])[]
  index: SiteIndex
}

function readAll({ contentDir, isPreview, now = new Date(), instead }: Options): Content {
  const readOne = (content: ContentFile) =>
    readContent({ ...content, bytes: instead?.get(content.path) ?? content.bytes })
  const settings = readOne(discoverSite(contentDir))
  const pages = discover(contentDir).map((content) => {
    const read = readOne(content)
    const mark = read.tree && keptOut(read.tree, now)
    return { ...read, address: addressOf(content.source), mark, isPublished: isPreview || !mark }
  })
  const visited = [
    visitFile(settings, siteFields),
    ...pages.map((page) => visitFile(page, pageFields)),
  ]
  return {
    settings,
    pages,
    visited,
    texts: visited.map(textsOf),
    index: indexOf(contentDir, settings, pages),
  }
}

function indexOf(contentDir: string, settings: ReadFile, pages: Content['pages']): SiteIndex {
  const published = pages.filter((page) => page.isPublished)
  const bySource = new Map(published.map((page) => [page.content.source, page.address]))
  const addresses = new Set(bySource.values())
  const moved = new Map(
    published.flatMap(({ tree, address }) =>
      tree ? aliasesOf(tree, address).map((alias) => [alias.address, address]) : [],
    ),
  )
  return {
    legacyOrigin: legacyOriginOf(settings),
    hasPage: (address) => addresses.has(address),
    movedTo: (address) => moved.get(address),
    addressOfSource: (source) => bySource.get(source),
    findFile: fileFinder(path.resolve(contentDir)),
    filesIn: folderLister(path.resolve(contentDir)),
    sizeOf: sizeReader(),
  }
}

function checkAll(content: Content, read: readonly (readonly ReadText[])[]): Checked {
  const documents = (place: number, address?: string) => {
    const visited = content.visited[place]
    return visited && checkDocument(visited, read[place] ?? [], content.index, address)
  }
  const site = { file: content.settings.file, document: documents(0) }
  const pages = content.pages.map(
    ({ file, address, mark, isPublished }, index): CheckedFile => ({
      file,
      address,
      mark,
      isPublished,
      document: documents(index + 1, address),
    }),
  )
  checkTogether(pages)
  return { site, pages, files: [site.file, ...pages.map((page) => page.file)] }
}

/** Whether a build may go on. */
export function isSound({ files }: Checked): boolean {
  return !files.some(hasErrors)
}

function legacyOriginOf({ tree }: ReadFile): string | undefined {
  const value = tree?.entries.get('legacy_origin')?.value
  return value?.kind === 'scalar' ? originOf(toText(value)) : undefined
}
