import { VFile } from 'vfile'
import type { Fields } from '@/lib/schema/fields'
import { addFinding, addFindings, hasErrors } from './finding'
import { splitFrontMatter } from './front-matter'
import type { CheckedFile, ContentDocument, ContentFile, PageText } from './rule'
import { rules } from './rules'
import { visitParameters } from './shortcodes'
import type { SiteIndex } from './site-index'
import { decodeLoosely } from './text'
import type { ReadText } from './texts'
import { type ValueVisit, type Visit, visitFields } from './visit'
import { parseYaml } from './yaml/parse'
import { type MapTree, readTree, type ScalarTree } from './yaml/tree'

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
    addFindings(file, rule, rule.file?.(content) ?? [])
    if (hasErrors(file)) return nothing
  }
  const isYaml = content.path.endsWith('.yaml')
  const parts = isYaml ? { yaml: { text, base: 0 }, body: nothing.body } : splitFrontMatter(text)
  return parts ? { ...nothing, body: parts.body, ...readYaml(file, parts.yaml) } : nothing
}

function readYaml(file: VFile, yaml: { text: string; base: number }): { tree?: MapTree } {
  const document = parseYaml(yaml.text)
  const sound = document.errors.length === 0
  const { tree, mistakes } = sound
    ? readTree(document, yaml.text, yaml.base)
    : { tree: undefined, mistakes: [] }
  for (const rule of rules) {
    addFindings(file, rule, rule.yaml?.({ document, ...yaml, aliasMistakes: mistakes }) ?? [])
  }
  if (hasErrors(file)) return {}
  if (tree?.kind === 'map') return { tree }
  // Nothing between the fences, or no map: every required key is missing, which says what belongs there.
  const span = tree?.span ?? { start: yaml.base, end: yaml.base }
  return { tree: { kind: 'map', entries: new Map(), span } }
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

/** Applies the rules for data to a file that could be read. @param compiled what its texts were read as */
export function checkDocument(
  visited: VisitedFile,
  compiled: readonly ReadText[],
  site: SiteIndex,
  address?: string,
): ContentDocument {
  const { content, file, tree, body } = visited.read
  const texts = visited.texts.map((visit, index): PageText => {
    const read = compiled[index]
    if (!read) throw new Error(`A text of ${content.path} was not read.`)
    return { visit, compiled: read, toFile: visit.tree.toFile }
  })
  const document: ContentDocument = {
    path: content.path,
    source: content.source,
    text: String(file),
    address,
    fields: visited.fields,
    tree,
    body,
    visits: [...visited.visits, ...texts.flatMap(visitParameters)],
    texts,
    site,
  }
  for (const rule of rules) addFindings(file, rule, rule.document?.(document) ?? [])
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

type TextVisit = ValueVisit & { tree: ScalarTree }

function isText(visit: Visit): visit is TextVisit {
  return visit.kind === 'value' && visit.field.kind === 'markdown' && visit.tree.kind === 'scalar'
}

function textOf(visit: TextVisit): string {
  return String(visit.tree.value)
}
