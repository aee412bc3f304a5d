import type { VFile } from 'vfile'
import type { Document } from 'yaml'
import type { Fields } from '@/lib/schema/fields'
import type { Example } from './example'
import type { Finding, Report, Severity } from './finding'
import type { Silence } from './silence/read'
import type { SiteIndex } from './site-index'
import type { ReadText } from './texts'
import type { ValueVisit, Visit } from './visit'
import type { ToFile } from './yaml/offsets'
import type { AliasMistake, MapTree } from './yaml/tree'

/** A file of the content folder as it lies on the disk. */
export interface ContentFile {
  /** As people know it: `content/membership/_index.md`. */
  path: string
  /** From the content folder: `membership/_index.md`. A folder that cannot be looked into ends with a slash. */
  source: string
  absolute: string
  isLink: boolean
  /** Undefined when it cannot be read. Of a file that is larger than pages may be, the beginning. */
  bytes: Uint8Array | undefined
  /** The number of bytes that the file has. */
  size: number
}

/** The YAML of a file, as soon as it is parsed. */
export interface ParsedYaml {
  document: Document
  text: string
  /** Where the YAML starts in the file. */
  base: number
  aliasMistakes: readonly AliasMistake[]
}

/** A Markdown text of a page. */
export interface PageText {
  visit: ValueVisit
  compiled: ReadText
  toFile: ToFile
}

/** A file whose YAML is understood: a page, or the settings of the site. */
export interface ContentDocument {
  path: string
  source: string
  /** The text of the whole file. */
  text: string
  /** Where it is served; undefined for the settings of the site. */
  address: string | undefined
  fields: Fields
  tree: MapTree
  /** What follows the front matter. */
  body: { text: string; start: number }
  /** Every field and every parameter of a shortcode, in the order of the file. */
  visits: readonly Visit[]
  texts: readonly PageText[]
  site: SiteIndex
}

/** A page that was checked. `document` is there when the file could be read; whether it is sound, its findings say. */
export interface CheckedFile {
  file: VFile
  address: string
  document?: ContentDocument
  /** Why visitors do not see the page: "Draft". */
  mark: string | undefined
  /** Whether it is part of the site that is built. */
  isPublished: boolean
}

/** The settings of the site. They were checked like a page, and have no address. */
export type CheckedSettings = Pick<CheckedFile, 'file' | 'document'>

/** What a rule says of one file, having seen all of them. */
export interface SiteReport extends Report {
  page: CheckedSettings
}

/**
 * One rule of the checker. A rule looks at one stage: a file's bytes, its YAML or its data, or all pages together. A later
 * stage of a file is not reached when an earlier one has errors, so one mistake gives one finding.
 */
export interface Rule {
  /** `about/what`: shown behind each finding. */
  id: string
  severity: Severity
  /**
   * What this rule calls an error can be drawn all the same: a site may set its severity, and a page may silence it. So it is
   * for all warnings.
   */
  isDrawnAnyway?: true
  /** Staging applies it: what it finds is there after everything else, and nobody knows before whether a silence is for nothing. */
  isLate?: true
  /** One sentence that is true where the rule is kept: "A link leads somewhere." */
  summary: string
  /** Why it matters to those who visit the page or write it, and how to mend it: Markdown, a few sentences. */
  why?: string
  /** Documentation and tests at once: at least one for each sentence that the rule can say. */
  examples?: readonly Example[]
  file?: (file: ContentFile) => Iterable<Report>
  yaml?: (yaml: ParsedYaml) => Iterable<Report>
  document?: (document: ContentDocument) => Iterable<Report>
  /** All pages, in the order of their names, with those that could not be read. */
  site?: (pages: readonly CheckedFile[], settings: CheckedSettings) => Iterable<SiteReport>
  /** The comments of a file that silence findings, after all findings are there. */
  silence?: (silence: Silenced, rules: ReadonlyMap<string, Rule>) => Iterable<Report>
}

/** A comment that silences findings, and the rules that it names with reason. */
export interface Silenced extends Silence {
  used: ReadonlySet<string>
  /** Rules whose findings there are not up to anybody. */
  refused: ReadonlySet<string>
}

/** Whether people may decide about a finding: what cannot be drawn stays an error. */
export function isAdvice(rule: Rule | undefined, finding: Pick<Finding, 'fatal'>): boolean {
  return rule !== undefined && (!finding.fatal || rule.isDrawnAnyway === true)
}

/** The values of a document that hold one kind of thing. */
export function valuesOf<Kind extends ValueVisit['field']['kind']>(
  document: ContentDocument,
  ...kinds: Kind[]
): ValueVisit[] {
  return document.visits.filter(
    (visit): visit is ValueVisit =>
      visit.kind === 'value' && (kinds as string[]).includes(visit.field.kind),
  )
}
