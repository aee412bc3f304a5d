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
  /** All files with their findings. */
  files: readonly VFile[]
}

/** A file in the state that its stamp stands for, and what is known of it. */
interface Entry {
  stamp: string
  read: ReadFile
  visited: VisitedFile | undefined
  /** What its texts were read as. */
  texts?: readonly ReadText[]
  /** What the rules said, and what they had asked for it. */
  checked?: CheckedDocument & { noted: Noted }
}

/**
 * Checks content as often as it changes: `look`, then give each file that is new the texts that it was read as, then ask for
 * the `verdict`. A file that stays the same, and whose rules would hear the same of the rest of the site, is not checked again.
 */
export class Checker {
  private site: Entry | undefined
  private pages = new Map<string, Entry>()
  private index: SiteIndex | undefined
  private bundleFiles: SiteIndex['bundleFiles'] = () => []
  private readonly sizeOf = sizeReader()

  constructor(private readonly options: Options) {}

  /**
   * Reads what changed. It throws only when there is no content folder.
   *
   * @param instead other bytes for files than those on the disk
   * @returns files whose texts are not read yet
   */
  look(
    instead?: Instead,
  ): { texts: readonly string[]; take: (read: readonly ReadText[]) => void }[] {
    const { contentDir } = this.options
    const site = look(withBytes(discoverSite(contentDir), instead), this.site)
    this.site = site
    const { pages, others } = discover(contentDir)
    this.pages = new Map(
      pages
        .map((file) => withBytes(file, instead))
        .map((file) => [file.source, look(file, this.pages.get(file.source))]),
    )
    this.bundleFiles = bundles([...this.pages.keys()], others)
    return [site, ...this.pages.values()].flatMap((entry) => {
      const texts = textsOf(entry.visited)
      if (entry.texts) return []
      const take = (read: readonly ReadText[]) => {
        entry.texts = read
      }
      return [{ texts, take }]
    })
  }

  /** @param now the time that dates are compared with */
  verdict(now: Date): Checked {
    if (!this.site) throw new Error('Nothing was looked at yet.')
    const around = [...this.pages.values()].map((entry) => {
      const { source, tree } = entry.read
      const mark = tree && keptOut(tree, now)
      const isPublished = this.options.isPreview || !mark
      return { entry, address: addressOf(source), mark, isPublished }
    })
    this.index = this.indexOf(this.site, around)
    const site = this.fileOf(this.site)
    const pages = around.map(
      ({ entry, ...page }): CheckedFile => ({ ...page, ...this.fileOf(entry, page.address) }),
    )
    checkTogether(pages, site)
    const severities = severitiesOf(this.site.read.tree)
    for (const { file, document } of [site, ...pages]) {
      if (document) checkSilences(file)
      setSeverities(file, severities)
    }
    return { site, pages, files: [site.file, ...pages.map(({ file }) => file)] }
  }

  private fileOf(entry: Entry, address?: string): Pick<CheckedFile, 'file' | 'document'> {
    const checked = this.documentOf(entry, address)
    const found = [...entry.read.found, ...(checked?.found ?? [])]
    return { file: fileWith(entry.read, found), document: checked?.document }
  }

  private documentOf(entry: Entry, address?: string): CheckedDocument | undefined {
    const { index } = this
    if (!entry.visited || !index) return undefined
    if (entry.checked && hasSameAnswers(entry.checked.noted, index)) return entry.checked
    const notes = noted(() => this.index ?? index)
    const checked = checkDocument(entry.visited, entry.texts ?? [], notes.site, address)
    notes.stop()
    entry.checked = { ...checked, noted: notes }
    return entry.checked
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
      findFile: fileFinder(contentDir),
      filesIn: folderLister(contentDir),
      bundleFiles: this.bundleFiles,
      sizeOf: this.sizeOf,
    }
  }
}

interface Page {
  entry: Entry
  address: string
  isPublished: boolean
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
