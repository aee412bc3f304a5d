import { VFile } from 'vfile'
import { perObject } from '@/lib/per-object'
import type { Fields } from '@/lib/schema/fields'
import { rulesByName } from './by-name'
import { addFinding, Findings, type Report } from './finding'
import { splitFrontMatter } from './front-matter'
import type {
  CheckedFile,
  CheckedSettings,
  ContentDocument,
  ContentFile,
  PageText,
  Rule,
} from './rule'
import { rules } from './rules'
import { visitParameters } from './shortcodes'
import { applySilences } from './silence'
import type { SiteIndex } from './site-index'
import { decodeLoosely } from './text'
import type { ReadText } from './texts'
import { type ValueVisit, type Visit, visitFields } from './visit'
import { parseYaml } from './yaml/parse'
import { type MapTree, readTree, type ScalarTree } from './yaml/tree'

/** What a rule says of a file. It is no message of the file yet: a file that stays the same is not checked again. */
export interface Found extends Report {
  rule: Rule
}

/** A file that was read; `tree` is there when nothing hid it. */
export interface ReadFile {
  path: string
  source: string
  text: string
  found: readonly Found[]
  tree?: MapTree
  body: { text: string; start: number }
}

/** Reads a file as far as its bytes and its YAML allow. It never throws: what is wrong is found. */
export function readContent(content: ContentFile): ReadFile {
  const text = content.bytes ? decodeLoosely(content.bytes) : ''
  const { path, source } = content
  const nothing = { path, source, text, body: { text: '', start: text.length } }
  const found: Found[] = []
  for (const rule of rules) {
    found.push(...foundBy(rule, rule.file?.(content)))
    if (found.some(isError)) return { ...nothing, found }
  }
  const isYaml = path.endsWith('.yaml')
  const parts = isYaml ? { yaml: { text, base: 0 }, body: nothing.body } : splitFrontMatter(text)
  if (!parts) return { ...nothing, found }
  const { tree, found: inYaml } = readYaml(parts.yaml)
  return { ...nothing, body: parts.body, found: [...found, ...inYaml], ...(tree && { tree }) }
}

function readYaml(yaml: { text: string; base: number }): Pick<ReadFile, 'tree' | 'found'> {
  const document = parseYaml(yaml.text)
  const sound = document.errors.length === 0
  const { tree, mistakes } = sound
    ? readTree(document, yaml.text, yaml.base)
    : { tree: undefined, mistakes: [] }
  const parsed = { document, ...yaml, aliasMistakes: mistakes }
  const found = rules.flatMap((rule) => foundBy(rule, rule.yaml?.(parsed)))
  if (found.some(isError)) return { found }
  if (tree?.kind === 'map') return { tree, found }
  // Nothing between the fences, or no map: every required key is missing, which says what belongs there.
  const span = tree?.span ?? { start: yaml.base, end: yaml.base }
  return { tree: { kind: 'map', entries: new Map(), span }, found }
}

function foundBy(rule: Rule, reports: Iterable<Report> = []): Found[] {
  const findings = new Findings()
  const found: Found[] = []
  for (const report of reports) {
    const told = findings.take(report)
    if (told) found.push({ ...told, rule })
    if (findings.isFull) break
  }
  return found
}

function isError({ rule, severity }: Found): boolean {
  return (severity ?? rule.severity) === 'error'
}

/** A file whose data are known, with the Markdown texts in them. */
export interface VisitedFile {
  read: ReadFile & { tree: MapTree }
  fields: Fields
  visits: readonly Visit[]
  texts: readonly TextVisit[]
}

/** Goes through the data of a file. Undefined when it could not be read. */
export function visitFile(read: ReadFile, fields: Fields): VisitedFile | undefined {
  const { tree } = read
  if (!tree) return undefined
  const visits = visitFields(fields, tree)
  return { read: { ...read, tree }, fields, visits, texts: visits.filter(isText) }
}

/** The texts of a file, in its order. */
export function textsOf(visited: VisitedFile | undefined): string[] {
  return visited?.texts.map(textOf) ?? []
}

/** A document as the rules see it, and what those for data say of it. */
export interface CheckedDocument {
  document: ContentDocument
  found: readonly Found[]
}

/** Applies the rules for data to a file that could be read. @param compiled what its texts were read as */
export function checkDocument(
  { read, fields, visits, texts: written }: VisitedFile,
  compiled: readonly ReadText[],
  site: SiteIndex,
  address?: string,
): CheckedDocument {
  const texts = written.map((visit, index): PageText => {
    const known = compiled[index]
    if (!known) throw new Error(`A text of ${read.path} was not read.`)
    return { visit, compiled: known, toFile: visit.tree.toFile }
  })
  const document: ContentDocument = {
    path: read.path,
    source: read.source,
    text: read.text,
    address,
    fields,
    tree: read.tree,
    body: read.body,
    visits: [...visits, ...texts.flatMap(visitParameters)],
    texts,
    site,
  }
  return { document, found: rules.flatMap((rule) => foundBy(rule, rule.document?.(document))) }
}

/** A file with what was found in it as its messages. */
export function fileWith({ path, text }: ReadFile, found: readonly Found[]): VFile {
  const file = new VFile({ path, value: text })
  for (const { rule, ...report } of found) addFinding(file, rule.id, rule.severity, report)
  return file
}

/** Applies the rules for all pages together. */
export function checkTogether(pages: readonly CheckedFile[], settings: CheckedSettings): void {
  for (const rule of rules) {
    const findingsOf = perObject((_: VFile) => new Findings())
    for (const { page, ...found } of rule.site?.(pages, settings) ?? []) {
      const told = findingsOf(page.file).take(found)
      if (told) addFinding(page.file, rule.id, rule.severity, told)
    }
  }
}

/** Takes away what a file silences, and applies the rules for its silences. */
export function checkSilences(file: VFile): void {
  const silences = applySilences(file, rulesByName)
  for (const rule of rules) {
    const said = silences.flatMap((silenced) => [...(rule.silence?.(silenced, rulesByName) ?? [])])
    for (const {
      rule: { id, severity },
      ...report
    } of foundBy(rule, said)) {
      addFinding(file, id, severity, report)
    }
  }
}

type TextVisit = ValueVisit & { tree: ScalarTree }

function isText(visit: Visit): visit is TextVisit {
  return visit.kind === 'value' && visit.field.kind === 'markdown' && visit.tree.kind === 'scalar'
}

function textOf(visit: TextVisit): string {
  return String(visit.tree.value)
}
