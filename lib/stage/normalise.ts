import { choiceOf, toFlag, toNumber, toText } from '@/lib/check/coerce'
import type { ContentDocument } from '@/lib/check/rule'
import { readFound } from '@/lib/check/site-index'
import { blockOf, isEmpty, type Siblings } from '@/lib/check/visit'
import type { MapTree, Tree } from '@/lib/check/yaml/tree'
import { findIcon, referenceOf } from '@/lib/icons'
import { pictureSize } from '@/lib/images/size'
import type { Field, Fields } from '@/lib/schema/fields'

/** JSON as Contentlayer reads it. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

/**
 * The values of a checked document in one form, whatever forms their author used: `columns: 1` and `columns: '1'`, an icon's
 * name and its drawing, a picture's name and its address. What says nothing is left out.
 */
export function normaliseFields(
  fields: Fields,
  tree: MapTree,
  document: ContentDocument,
): Record<string, Json> {
  const normal: Record<string, Json> = {}
  for (const [key, field] of Object.entries(fields)) {
    const entry = tree.entries.get(key)
    const value = entry && normalise(field, entry.value, key, tree.entries, document)
    if (value !== undefined) normal[key] = value
  }
  return normal
}

function normalise(
  field: Field,
  tree: Tree,
  key: string,
  beside: Siblings,
  document: ContentDocument,
): Json | undefined {
  if (isEmpty(tree)) return undefined
  if (field.kind === 'sections') return normaliseSections(tree, document)
  if (field.kind === 'object') {
    return tree.kind === 'map' ? normaliseFields(field.fields, tree, document) : undefined
  }
  if (field.kind === 'list') {
    const items = tree.kind === 'list' ? tree.items : [tree]
    return items.flatMap((item) => normalise(field.item, item, key, beside, document) ?? [])
  }
  if (tree.kind !== 'scalar') return undefined
  switch (field.kind) {
    case 'flag':
      return toFlag(tree)
    case 'number':
      return toNumber(tree)
    case 'choice':
      return choiceOf(field.options, tree)
    case 'icon':
      return normaliseIcon(toText(tree), key, beside, document)
    case 'picture':
      return normalisePicture(toText(tree), document)
    case 'iconPack':
    case 'unsupported':
      return undefined
    default:
      return toText(tree)
  }
}

function normaliseSections(tree: Tree, document: ContentDocument): Json | undefined {
  if (tree.kind !== 'list') return undefined
  return tree.items.flatMap((item) => {
    const block = item.kind === 'map' ? blockOf(item) : undefined
    if (item.kind !== 'map' || !block) return []
    const { demo, ...section } = normaliseFields(block.fields, item, document)
    return demo === true ? [] : [{ kind: block.typeName, ...section, block: block.name }]
  })
}

function normaliseIcon(
  written: string,
  key: string,
  beside: Siblings,
  { site }: ContentDocument,
): Json | undefined {
  const icon = findIcon(referenceOf(written, key, beside), site)
  if (!icon || 'problem' in icon) return undefined
  const { shapes, ...rest } = icon
  return shapes ? { ...rest, shapes: shapes.map((shape) => ({ ...shape })) } : { ...rest }
}

function normalisePicture(name: string, { site, source }: ContentDocument): Json | undefined {
  const found = site.findFile(source, name)
  const size = found && pictureSize(readFound(found))
  return size && { name, address: found.address, ...size }
}
