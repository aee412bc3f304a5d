import { type Block, DEFAULT_BLOCK } from '@/lib/schema/block'
import { blocks } from '@/lib/schema/blocks'
import { type Field, type Fields, object } from '@/lib/schema/fields'
import type { Span } from './finding'
import type { MapTree, ScalarTree, Tree } from './yaml/tree'

/** A field of the schema met with what the file has for it. Rules go over these; they never walk the file themselves. */
export type Visit =
  | { kind: 'value'; field: Field; path: string; tree: Tree; beside: Siblings; inShortcode?: true }
  | {
      kind: 'missing'
      field: Field
      path: string
      span: Span
      empty: boolean
      /** Undefined in a shortcode. */
      level?: Level
    }
  | { kind: 'unknown-key'; path: string; key: string; span: Span; value: Tree; level: Level }
  | { kind: 'unknown-block'; name: string; span: Span }

/** A map met with the fields that it may have, and those that it stands in. */
export interface Level {
  fields: Fields
  tree: MapTree
  above?: Level
}

/** The other keys of the map that a value stands in. */
export type Siblings = MapTree['entries']

export type ValueVisit = Extract<Visit, { kind: 'value' }>

/** Goes through a file's data along a schema, in the order of the file. */
export function visitFields(fields: Fields, tree: MapTree): Visit[] {
  return visitLevel({ fields, tree }, '')
}

function visitLevel(level: Level, path: string): Visit[] {
  return [...present(level, path), ...missing(level, path)]
}

function present(level: Level, path: string): Visit[] {
  const { fields, tree } = level
  return [...tree.entries].flatMap(([key, { key: span, value }]): Visit[] => {
    const at = join(path, key)
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (!field) return [{ kind: 'unknown-key', path: at, key, span, value, level }]
    if (isEmpty(value)) {
      return field.required ? [{ kind: 'missing', field, path: at, span, empty: true, level }] : []
    }
    return visitValue(field, value, at, level)
  })
}

function missing(level: Level, path: string): Visit[] {
  const { fields, tree } = level
  return Object.entries(fields)
    .filter(([key, field]) => field.required && !tree.entries.has(key))
    .map(([key, field]) => ({
      kind: 'missing',
      field,
      path: join(path, key),
      span: { ...tree.span, end: firstKeyEnd(tree) },
      empty: false,
      level,
    }))
}

function visitValue(field: Field, tree: Tree, path: string, level: Level): Visit[] {
  const visit: Visit = { kind: 'value', field, path, tree, beside: level.tree.entries }
  if (field.kind === 'object' && tree.kind === 'map') {
    return [visit, ...visitLevel({ fields: field.fields, tree, above: level }, path)]
  }
  if (field.kind === 'list' && tree.kind === 'list') {
    return [
      visit,
      ...tree.items.flatMap((item, index) =>
        visitValue(field.item, item, `${path}.${index}`, level),
      ),
    ]
  }
  if (field.kind === 'sections' && tree.kind === 'list') {
    return [
      visit,
      ...tree.items.flatMap((item, index) => visitSection(item, `${path}.${index}`, level)),
    ]
  }
  return [visit]
}

/** One section. Only the rules of its own block apply: one typo is one finding. */
function visitSection(tree: Tree, path: string, above: Level): Visit[] {
  if (tree.kind !== 'map') {
    return [{ kind: 'value', field: SECTION, path, tree, beside: new Map() }]
  }
  const name = tree.entries.get('block')?.value
  const block = blockOf(tree)
  if (block) return visitLevel({ fields: block.fields, tree, above }, path)
  const written = name?.kind === 'scalar' ? String(name.value) : ''
  return [{ kind: 'unknown-block', name: written, span: name?.span ?? tree.span }]
}

/** What a section is expected to be when it is no map at all. */
const SECTION = object('Section', 'A block with its content and design.', {})

/**
 * The block of a section: names are not case-sensitive, and a section without one is `markdown`, as upstream reads them.
 * Undefined when there is no such block.
 */
export function blockOf(tree: MapTree): Block | undefined {
  const written = tree.entries.get('block')?.value
  if (written === undefined || isEmpty(written)) {
    return blocks.find((block) => block.name === DEFAULT_BLOCK)
  }
  if (written.kind !== 'scalar') return undefined
  const name = String(written.value).toLowerCase()
  return blocks.find((block) => block.name === name)
}

/** Null and empty strings say nothing: upstream reads them as left out. */
export function isEmpty(tree: Tree): boolean {
  return tree.kind === 'scalar' && (tree.value === null || isBlank(tree))
}

function isBlank(tree: ScalarTree): boolean {
  return typeof tree.value === 'string' && tree.value.trim() === ''
}

/** Keys that a merge brought stand elsewhere. */
function firstKeyEnd({ entries, span }: MapTree): number {
  const first = [...entries.values()].find(
    ({ key }) => key.start >= span.start && key.end <= span.end,
  )
  return first?.key.end ?? span.start
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
