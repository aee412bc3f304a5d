import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type PictureFacts, pictureFacts } from '@/lib/images/size'
import { decodeAddress } from '@/lib/percent'
import { stateOf } from './state'

/** What rules and staging have to know beyond one file. */
export interface SiteIndex {
  legacyOrigin: string | undefined
  /** That of pages that do not say theirs. */
  language: string | undefined
  hasPage: (address: string) => boolean
  /** The page that had this address before (an alias). */
  movedTo: (address: string) => string | undefined
  addressOfSource: (source: string) => string | undefined
  /** A file that a page names: beside the page, or in `content/media`; with a leading slash, from the content folder. */
  findFile: (source: string, name: string) => FoundFile | undefined
  /** The names of the files in a folder that a page names; none when there is no such folder. */
  filesIn: (source: string, folder: string) => string[]
  /** The files in the folder that a page stands in, and below it, up to the next page with a folder of its own. From the content folder. */
  bundleFiles: (source: string) => readonly string[]
  /** The size and the format of a picture; undefined when it is none that browsers draw. Each file is read once. @throws when it has vanished since */
  sizeOf: (file: FoundFile) => PictureFacts | undefined
}

export interface FoundFile {
  /** Where it is served, without the base path. */
  address: string
  absolute: string
  /** Another one as soon as the file was changed. */
  stamp: string
}

/**
 * Looks files up below the content folder, and nowhere else: a name cannot climb out of it, and symbolic links are not
 * followed (what they lead to is not in the repository).
 *
 * @param contentDir the absolute path of the content folder
 * @param folders folders in it that were looked through already, so that nobody need look again whether they are links
 */
export function fileFinder(
  contentDir: string,
  folders: readonly string[] = [],
): SiteIndex['findFile'] {
  const known = new Map<string, FoundFile | undefined>()
  const stampOf = plainFiles(plainFolders(contentDir, folders))
  return (source, written) => {
    const folder = path.posix.dirname(source)
    // Many pages name one file, and each is asked for by several rules.
    const key = written.startsWith('/') ? written : `${folder}/\0${written}`
    if (!known.has(key)) known.set(key, find(folder, decodeAddress(written)))
    return known.get(key)
  }

  function find(folder: string, name: string): FoundFile | undefined {
    const candidates = name.startsWith('/')
      ? [name]
      : [path.posix.join(folder, name), path.posix.join('media', name)]
    for (const candidate of candidates) {
      const relative = path.posix.normalize(`/${candidate}`).slice(1)
      if (climbs(candidate) || isHidden(relative)) continue
      for (const spelt of spellings(relative)) {
        const absolute = path.join(contentDir, spelt)
        const stamp = stampOf(absolute)
        if (stamp) return { address: `/${spelt}`, absolute, stamp }
      }
    }
    return undefined
  }
}

/** Lists a folder that a page names, for guessing which file was meant. @param folders as for `fileFinder` */
export function folderLister(
  contentDir: string,
  folders: readonly string[] = [],
): SiteIndex['filesIn'] {
  const isPlain = plainFolders(contentDir, folders)
  return (source, folder) => {
    const relative = folder.startsWith('/')
      ? folder
      : path.posix.join(path.posix.dirname(source), folder)
    if (climbs(relative)) return []
    try {
      const absolute = path.resolve(contentDir, `.${path.posix.normalize(`/${relative}`)}`)
      if (!isPlain(absolute)) return []
      return readdirSync(absolute, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
    } catch {
      return []
    }
  }
}

/** Gives each page whose name is that of its folder the files that lie in it. */
export function bundles(
  pages: readonly string[],
  others: readonly string[],
): SiteIndex['bundleFiles'] {
  const owners = new Map(
    pages
      .filter((source) => /^_?index\.md$/.test(path.posix.basename(source)))
      .map((source) => [path.posix.dirname(source), source]),
  )
  const files = new Map<string, string[]>()
  for (const file of others) {
    const owner = ownerOf(path.posix.dirname(file))
    if (owner !== undefined) files.set(owner, [...(files.get(owner) ?? []), file])
  }
  return (source) => files.get(source) ?? []

  function ownerOf(folder: string): string | undefined {
    return owners.get(folder) ?? (folder === '.' ? undefined : ownerOf(path.posix.dirname(folder)))
  }
}

/** Some systems write é as one character and some as two, and nobody sees the difference (Unicode, annex 15). */
function spellings(relative: string): Set<string> {
  return new Set([relative, relative.normalize('NFC'), relative.normalize('NFD')])
}

function climbs(relative: string): boolean {
  return path.posix.normalize(relative).startsWith('..')
}

function isHidden(relative: string): boolean {
  return relative.split('/').some((part) => part.startsWith('.'))
}

/** Tells the stamp of a file that is there, when no symbolic link is on the way to it. */
function plainFiles(
  isPlain: (folder: string) => boolean,
): (absolute: string) => string | undefined {
  return (absolute) => {
    const state = stateOf(absolute)
    return state?.isFile && isPlain(path.dirname(absolute)) ? state.stamp : undefined
  }
}

/** Tells whether a folder below `root` is there, and no symbolic link is on the way to it. Each is looked at once. */
function plainFolders(root: string, folders: readonly string[]): (absolute: string) => boolean {
  const known = new Map([root, ...folders].map((folder) => [folder, true]))
  return isPlain

  function isPlain(absolute: string): boolean {
    const before = known.get(absolute)
    if (before !== undefined) return before
    const now = isPlain(path.dirname(absolute)) && stateOf(absolute)?.isFolder === true
    known.set(absolute, now)
    return now
  }
}

/** Measures pictures, each state of a file once. Rules and staging ask for the same ones. */
export function sizeReader(): SiteIndex['sizeOf'] {
  const sizes = new Map<string, { stamp: string; size: PictureFacts | undefined }>()
  return (file) => {
    const known = sizes.get(file.absolute)
    if (known?.stamp === file.stamp) return known.size
    const size = pictureFacts(readFound(file))
    sizes.set(file.absolute, { stamp: file.stamp, size })
    return size
  }
}

/** The bytes of a found file. @throws when it has vanished since */
export function readFound(file: Pick<FoundFile, 'absolute'>): Uint8Array {
  return readFileSync(file.absolute)
}
