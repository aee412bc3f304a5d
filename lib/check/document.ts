import { VFile } from 'vfile'
import { parseDocument } from 'yaml'
import { compile } from '@/lib/markdown'
import type { Fields } from '@/lib/schema/fields'
import { addFinding, hasErrors, type Report } from './finding'
import { splitFrontMatter } from './front-matter'
import type { CheckedFile, ContentDocument, ContentFile, PageText, Rule } from './rule'
import { rules } from './rules'
import { visitParameters } from './shortcodes'
import type { SiteIndex } from './site-index'
import { decodeLoosely } from './text'
import { type ValueVisit, type Visit, visitFields } from './visit'
import { type MapTree, readTree } from './yaml/tree'

/** A file that was read, with its findings; `tree` is there when nothing hid it. */
export interface ReadFile {
  content: ContentFile
  file: VFile
  tree?: MapTree
  body: { text: string; start: number }
}

/** Reads a file as far as its bytes and its YAML allow. It never throws: what is wrong is a finding of `file`. */
export function readContent(content: ContentFile): ReadFile {
  const text = content.bytes ? decodeLoosely(content.bytes) : ''
  const file = new VFile({ path: content.path, value: text })
  const nothing = { content, file, body: { text: '', start: text.length } }
  for (const rule of rules) {
    report(file, rule, rule.file?.(content) ?? [])
    if (hasErrors(file)) return nothing
  }
  const isYaml = content.path.endsWith('.yaml')
  const parts = isYaml ? { yaml: { text, base: 0 }, body: nothing.body } : splitFrontMatter(text)
  return parts ? { ...nothing, body: parts.body, ...readYaml(file, parts.yaml) } : nothing
}

function readYaml(file: VFile, yaml: { text: string; base: number }): { tree?: MapTree } {
  const document = parseDocument(yaml.text, { prettyErrors: false })
  const sound = document.errors.length === 0
  const { tree, mistakes } = sound
    ? readTree(document, yaml.text, yaml.base)
    : { tree: undefined, mistakes: [] }
  for (const rule of rules) {
    report(file, rule, rule.yaml?.({ document, ...yaml, aliasMistakes: mistakes }) ?? [])
  }
  if (hasErrors(file)) return {}
  if (tree?.kind === 'map') return { tree }
  // Nothing between the fences, or no map: every required key is missing, which says what belongs there.
  const span = tree?.span ?? { start: yaml.base, end: yaml.base }
  return { tree: { kind: 'map', entries: new Map(), span } }
}

/** Applies the rules for data to a file that could be read. */
export function checkDocument(
  read: ReadFile & { tree: MapTree },
  fields: Fields,
  site: SiteIndex,
  address: string | undefined,
): ContentDocument {
  const { content, file, tree, body } = read
  const own = visitFields(fields, tree)
  const texts = own.filter(isText).map(readText)
  const visits: Visit[] = [...own, ...texts.flatMap(visitParameters)]
  const document: ContentDocument = {
    path: content.path,
    source: content.source,
    text: String(file),
    address,
    fields,
    tree,
    body,
    visits,
    texts,
    site,
  }
  for (const rule of rules) report(file, rule, rule.document?.(document) ?? [])
  return document
}

/** Applies the rules for all pages together. */
export function checkTogether(pages: readonly CheckedFile[]): void {
  for (const rule of rules) {
    for (const { page, ...found } of rule.site?.(pages) ?? []) {
      addFinding(page.file, rule.id, rule.severity, found)
    }
  }
}

type TextVisit = ValueVisit & { tree: { kind: 'scalar' } }

function isText(visit: Visit): visit is TextVisit {
  return visit.kind === 'value' && visit.field.kind === 'markdown' && visit.tree.kind === 'scalar'
}

function readText(visit: TextVisit): PageText {
  const text = String(visit.tree.value)
  return { visit, text, compiled: compile(text), toFile: visit.tree.toFile }
}

function report(file: VFile, rule: Rule, reports: Iterable<Report>): void {
  for (const found of reports) addFinding(file, rule.id, rule.severity, found)
}
