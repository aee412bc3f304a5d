import path from 'node:path'
import type { VFile } from 'vfile'
import { originOf } from '@/lib/origin'
import { pageFields } from '@/lib/schema/page'
import { siteFields } from '@/lib/schema/site'
import { addressOf } from './address'
import { aliasesOf } from './aliases'
import { hasSameAnswers, type Noted, noted } from './asked'
import { languageOf, toText } from './coerce'
import {
  contentOf,
  type Discovered,
  discover,
  discoverSite,
  type Instead,
  withBytes,
} from './discover'
import {
  type CheckedDocument,
  checkDocument,
  checkSilences,
  checkTogether,
  fileWith,
  type ReadFile,
  readContent,
  textsOf,
  type VisitedFile,
  visitFile,
} from './document'
import type { CheckedFile } from './rule'
import { setSeverities, severitiesOf } from './severities'
import { bundles, fileFinder, folderLister, type SiteIndex, sizeReader } from './site-index'
import type { ReadText } from './texts'
import { keptOut } from './visibility'

export interface Options {
  /** The content folder. */
  contentDir: string
  /** Pages that are kept out of the site are part of it. */
  isPreview: boolean
}

export interface Checked {
  site: Omit<CheckedFile, 'address' | 'mark' | 'isPublished'>
  pages: readonly CheckedFile[]
  /** All files with their findings, and the folders that nobody may look into. */
  files: readonly VFile[]
}

/** A file whose texts are not read yet. */
export interface Unread {
  texts: readonly string[]
  /** Takes what they were read as. */
  take: (read: readonly ReadText[]) => void
  /** Checks the file, once its texts are read and all files were looked at. It need not be called: the verdict does the same. */
  judge: () => void
}

/** A file in the state that its stamp stands for, and what is known of it. */
interface Entry {
  stamp: string
  read: ReadFile
  visited: VisitedFile | undefined
  /** What its texts were read as. */
  texts?: readonly ReadText[]
  /** What the rules said, and what they had asked for it. */
  checked?: CheckedDocument & { noted: Noted; index: SiteIndex }
}

/**
 * Checks content as often as it changes: `look`, give each file that is new the texts that it was read as, and ask for the
 * `verdict`. A file that stays the same, and whose rules would hear the same of the rest of the site, is not checked again.
 */
export class Checker {
  private site: Entry | undefined
  private pages = new Map<string, Entry>()
  private around: readonly Page[] = []
  private closed: readonly ReadFile[] = []
  private index: SiteIndex | undefined
  private bundleFiles: SiteIndex['bundleFiles'] = () => []
  private folders: readonly string[] = []
  private readonly sizeOf = sizeReader()

  constructor(private readonly options: Options) {}

  /**
   * Reads what changed, a file at a time: whoever goes through them can have their texts read meanwhile. It throws only when
   * there is no content folder.
   *
   * @param instead other bytes for files than those on the disk
   * @param now the time that dates are compared with
   * @returns files whose texts are not read yet
   */
  *look(instead: Instead | undefined, now: Date): Generator<Unread, void> {
    const { contentDir, isPreview } = this.options
    const site = look(withBytes(discoverSite(contentDir), instead), this.site)
    this.site = site
    if (!site.texts) yield this.unread(site)
    const { pages, others, folders, closed } = discover(contentDir)
    const entries = new Map<string, Entry>()
    for (const file of pages.map((page) => withBytes(page, instead))) {
      const entry = look(file, this.pages.get(file.source))
      entries.set(file.source, entry)
      if (!entry.texts) yield this.unread(entry)
    }
    this.pages = entries
    this.around = [...this.pages.values()].map((entry) => {
      const { source, tree } = entry.read
      const mark = tree && keptOut(tree, now)
      return { entry, address: addressOf(source), mark, isPublished: isPreview || !mark }
    })
    this.closed = closed.map((folder) => readContent(contentOf(folder)))
    this.folders = folders
    this.bundleFiles = bundles([...this.pages.keys()], others)
    this.index = this.indexOf(site, this.around)
  }

  /** What all that was looked at comes to. */
  verdict(): Checked {
    if (!this.site) throw new Error('Nothing was looked at yet.')
    const site = this.fileOf(this.site)
    const pages = this.around.map(
      ({ entry, ...page }): CheckedFile => ({ ...page, ...this.fileOf(entry, page.address) }),
    )
    checkTogether(pages, site)
    const severities = severitiesOf(this.site.read.tree)
    for (const { file, document } of [site, ...pages]) {
      if (document) checkSilences(file)
      setSeverities(file, severities)
    }
    const closed = this.closed.map((read) => fileWith(read, read.found))
    return { site, pages, files: [site.file, ...pages.map(({ file }) => file), ...closed] }
  }

  private unread(entry: Entry): Unread {
    const isSite = entry === this.site
    return {
      texts: textsOf(entry.visited),
      take: (read) => {
        entry.texts = read
      },
      judge: () => this.documentOf(entry, isSite ? undefined : addressOf(entry.read.source)),
    }
  }

  private fileOf(entry: Entry, address?: string): Pick<CheckedFile, 'file' | 'document'> {
    const checked = this.documentOf(entry, address)
    const found = [...entry.read.found, ...(checked?.found ?? [])]
    return { file: fileWith(entry.read, found), document: checked?.document }
  }

  private documentOf(entry: Entry, address?: string): CheckedDocument | undefined {
    const { index } = this
    if (!entry.visited || !index) return undefined
    if (entry.checked && this.holds(entry.checked, index)) return entry.checked
    const notes = noted(() => this.index ?? index)
    const checked = checkDocument(entry.visited, entry.texts ?? [], notes.site, address)
    notes.stop()
    entry.checked = { ...checked, noted: notes, index }
    return entry.checked
  }

  private holds(checked: NonNullable<Entry['checked']>, index: SiteIndex): boolean {
    if (checked.index === index) return true
    if (!hasSameAnswers(checked.noted, index)) return false
    checked.index = index
    return true
  }

  private indexOf(site: Entry, pages: readonly Page[]): SiteIndex {
    const published = pages.filter((page) => page.isPublished)
    const bySource = new Map(published.map(({ entry, address }) => [entry.read.source, address]))
    const addresses = new Set(bySource.values())
    const moved = new Map(
      published.flatMap(({ entry: { read }, address }) =>
        read.tree ? aliasesOf(read.tree, address).map((alias) => [alias.address, address]) : [],
      ),
    )
    const contentDir = path.resolve(this.options.contentDir)
    return {
      legacyOrigin: legacyOriginOf(site.read),
      language: languageIn(site.read),
      hasPage: (address) => addresses.has(address),
      movedTo: (address) => moved.get(address),
      addressOfSource: (source) => bySource.get(source),
      findFile: fileFinder(contentDir, this.folders),
      filesIn: folderLister(contentDir, this.folders),
      bundleFiles: this.bundleFiles,
      sizeOf: this.sizeOf,
    }
  }
}

interface Page extends Pick<CheckedFile, 'mark' | 'isPublished'> {
  entry: Entry
  address: string
}

/** What is known of a file, as long as it is in the same state. */
function look(file: Discovered, known: Entry | undefined): Entry {
  if (known?.stamp === file.stamp) return known
  const read = readContent(contentOf(file))
  const fields = file.source === SETTINGS ? siteFields : pageFields
  return { stamp: file.stamp, read, visited: visitFile(read, fields) }
}

const SETTINGS = 'site.yaml'

function legacyOriginOf({ tree }: ReadFile): string | undefined {
  const value = tree?.entries.get('legacy_origin')?.value
  return value?.kind === 'scalar' ? originOf(toText(value)) : undefined
}

function languageIn({ tree }: ReadFile): string | undefined {
  const value = tree?.entries.get('language')?.value
  return value?.kind === 'scalar' ? languageOf(value) : undefined
}
