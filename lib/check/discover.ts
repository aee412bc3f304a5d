import { createHash } from 'node:crypto'
import { type Dirent, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { readContentFile } from './bytes'
import type { ContentFile } from './rule'
import { stateOf } from './state'

/** A file that was not read yet. */
export interface Discovered extends Omit<ContentFile, 'bytes' | 'size'> {
  /** Another one as soon as the file was changed. */
  stamp: string
  /** What stands for its content, when that is not what lies on the disk. */
  bytes?: Uint8Array
}

/** Other bytes for files than those on the disk, by the paths of the files (`ContentFile.path`). */
export type Instead = ReadonlyMap<string, Uint8Array>

/** What is in a content folder. */
export interface ContentFolder {
  /** Every file that is a page or was meant to be one, in the order of their names. */
  pages: readonly Discovered[]
  /** The others, from the content folder. */
  others: readonly string[]
  /** The absolute paths of the folders that they lie in. */
  folders: readonly string[]
  /** Folders that nobody may look into. */
  closed: readonly Discovered[]
}

/** Looks through a content folder. @throws when there is none, or nobody may look */
export function discover(contentDir: string): ContentFolder {
  const root = path.resolve(contentDir)
  const found: Found = { others: [], folders: [], closed: [] }
  const pages = walk(root, '', found).map((source) => contentFile(root, source))
  return { ...found, pages, closed: found.closed.map((source) => contentFile(root, source)) }
}

/** The settings of the site; without `bytes` when there are none, which is a finding. */
export function discoverSite(contentDir: string): Discovered {
  return contentFile(path.resolve(contentDir), 'site.yaml')
}

/** Formats that upstream takes for pages, and the ending that editors add to one and systems hide. */
const PAGE = /\.(?:md|markdown|mdown|mkd|mdx|html?|adoc|asciidoc|rst|org|md\.txt)$/i

/** What is no page, from the content folder; of folders that were looked into, the absolute paths. */
interface Found {
  others: string[]
  folders: string[]
  closed: string[]
}

/** @param found takes what is no page @returns the pages */
function walk(root: string, folder: string, found: Found): string[] {
  const absolute = path.join(root, folder)
  let entries: Dirent[]
  try {
    entries = readdirSync(absolute, { withFileTypes: true })
  } catch (error) {
    if (folder === '') throw error
    // One that was taken away meanwhile is nobody's mistake.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') found.closed.push(`${folder}/`)
    return []
  }
  found.folders.push(absolute)
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const source = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) return walk(root, source, found)
      if (PAGE.test(entry.name) || leadsAway(entry.isSymbolicLink(), path.join(root, source))) {
        return [source]
      }
      found.others.push(source)
      return []
    })
}

/** A link to a folder may hide pages, and a link to nothing may have been one. */
function leadsAway(isLink: boolean, absolute: string): boolean {
  if (!isLink) return false
  try {
    return statSync(absolute).isDirectory()
  } catch {
    return true
  }
}

function contentFile(root: string, source: string): Discovered {
  const absolute = path.join(root, source)
  const below = path.relative(process.cwd(), absolute)
  const state = stateOf(absolute)
  const shown = below.startsWith('..')
    ? absolute
    : path.join(below, source.endsWith('/') ? '/' : '')
  return {
    path: shown.split(path.sep).join('/'),
    source,
    absolute,
    isLink: state?.isLink ?? false,
    stamp: state?.stamp ?? 'none',
  }
}

/** Reads a file; what changes while it is read has another stamp the next time. */
export function contentOf({ stamp: _, ...file }: Discovered): ContentFile {
  const { bytes } = file
  return { ...file, ...(bytes ? { bytes, size: bytes.length } : readContentFile(file.absolute)) }
}

/** A file with other bytes than those on the disk, if there are any for it. */
export function withBytes(file: Discovered, instead: Instead | undefined): Discovered {
  const bytes = instead?.get(file.path)
  if (!bytes) return file
  return { ...file, bytes, stamp: createHash('sha256').update(bytes).digest('hex') }
}
