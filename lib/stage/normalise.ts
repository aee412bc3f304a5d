import { choiceOf, dateOf, languageOf, toFlag, toNumber, toText } from '@/lib/check/coerce'
import type { SiteIndex } from '@/lib/check/site-index'
import { blockOf, isEmpty, type Siblings } from '@/lib/check/visit'
import type { MapTree, Tree } from '@/lib/check/yaml/tree'
import { findIcon, referenceOf } from '@/lib/icons'
import { originOf } from '@/lib/origin'
import type { Field, Fields } from '@/lib/schema/fields'
import type { NamedFile } from './files'

/** JSON as Contentlayer reads it. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

/** What names in a document stand for. */
interface Around {
  /** The files that the document names. */
  files: readonly NamedFile[]
  site: SiteIndex
}

/**
 * The values of a checked document in one form, whatever forms their author used: `columns: 1` and `columns: '1'`, an icon's
 * name and its drawing, a picture's name and its address. What says nothing is left out.
 */
export function normaliseFields(
  fields: Fields,
  tree: MapTree,
  around: Around,
): Record<string, Json> {
  const normal: Record<string, Json> = {}
  for (const [key, field] of Object.entries(fields)) {
    const entry = tree.entries.get(key)
    const value = entry && normalise(field, entry.value, key, tree.entries, around)
    if (value !== undefined) normal[key] = value
  }
  return normal
}

function normalise(
  field: Field,
  tree: Tree,
  key: string,
  beside: Siblings,
  around: Around,
): Json | undefined {
  if (isEmpty(tree)) return undefined
  if (field.kind === 'sections') return normaliseSections(tree, around)
  if (field.kind === 'object') {
    return tree.kind === 'map' ? normaliseFields(field.fields, tree, around) : undefined
  }
  if (field.kind === 'list') {
    const items = tree.kind === 'list' ? tree.items : [tree]
    return items.flatMap((item) => normalise(field.item, item, key, beside, around) ?? [])
  }
  if (tree.kind !== 'scalar') return undefined
  switch (field.kind) {
    case 'flag':
      return toFlag(tree)
    case 'number':
      return toNumber(tree)
    case 'choice':
      return choiceOf(field.options, tree)
    case 'origin':
      return originOf(toText(tree))
    case 'date':
      return dateOf(tree)
    case 'language':
      return languageOf(tree)
    case 'icon':
      return normaliseIcon(toText(tree), key, beside, around)
    case 'picture':
      return normalisePicture(toText(tree), around)
    case 'iconPack':
    case 'severities':
    case 'unsupported':
      return undefined
    default:
      return printable(toText(tree))
  }
}

/** YAML's escapes can write control characters, which HTML does not allow ("\u0007"): a sign stands for what is missing. */
function printable(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd')
}

function normaliseSections(tree: Tree, around: Around): Json | undefined {
  if (tree.kind !== 'list') return undefined
  return tree.items.flatMap((item) => {
    const block = item.kind === 'map' ? blockOf(item) : undefined
    if (item.kind !== 'map' || !block) return []
    const { demo, ...section } = normaliseFields(block.fields, item, around)
    return demo === true ? [] : [{ kind: block.typeName, ...section, block: block.name }]
  })
}

function normaliseIcon(
  written: string,
  key: string,
  beside: Siblings,
  { site }: Around,
): Json | undefined {
  const icon = findIcon(referenceOf(written, key, beside), site)
  if (!icon || 'problem' in icon) return undefined
  const { shapes, ...rest } = icon
  return shapes ? { ...rest, shapes: shapes.map((shape) => ({ ...shape })) } : { ...rest }
}

function normalisePicture(name: string, { files }: Around): Json | undefined {
  const file = files.find((candidate) => candidate.name === name)
  if (!file?.width || !file.height) return undefined
  const { address, width, height, sources } = file
  return {
    name,
    address,
    width,
    height,
    ...(sources && { sources: sources as unknown as Json }),
  }
}
