import { choiceOf, languageOf, toFlag, toNumber, toText } from '@/lib/check/coerce'
import { blockOf, isEmpty, type Siblings } from '@/lib/check/visit'
import type { MapTree, Tree } from '@/lib/check/yaml/tree'
import { findIcon, isPack } from '@/lib/icons'
import { packOf } from '@/lib/icons/pack'
import { originOf } from '@/lib/origin'
import type { Field, Fields } from '@/lib/schema/fields'
import type { NamedFile } from './files'

/** JSON as Contentlayer reads it. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

/**
 * The values of a checked document in one form, whatever forms their author used: `columns: 1` and `columns: '1'`, an icon's
 * name and its drawing, a picture's name and its address. What says nothing is left out.
 *
 * @param files the files that the document names
 */
export function normaliseFields(
  fields: Fields,
  tree: MapTree,
  files: readonly NamedFile[],
): Record<string, Json> {
  const normal: Record<string, Json> = {}
  for (const [key, field] of Object.entries(fields)) {
    const entry = tree.entries.get(key)
    const value = entry && normalise(field, entry.value, key, tree.entries, files)
    if (value !== undefined) normal[key] = value
  }
  return normal
}

function normalise(
  field: Field,
  tree: Tree,
  key: string,
  beside: Siblings,
  files: readonly NamedFile[],
): Json | undefined {
  if (isEmpty(tree)) return undefined
  if (field.kind === 'sections') return normaliseSections(tree, files)
  if (field.kind === 'object') {
    return tree.kind === 'map' ? normaliseFields(field.fields, tree, files) : undefined
  }
  if (field.kind === 'list') {
    const items = tree.kind === 'list' ? tree.items : [tree]
    return items.flatMap((item) => normalise(field.item, item, key, beside, files) ?? [])
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
    case 'language':
      return languageOf(tree)
    case 'icon':
      return normaliseIcon(toText(tree), packOf(key, beside))
    case 'picture':
      return normalisePicture(toText(tree), files)
    case 'iconPack':
    case 'unsupported':
      return undefined
    default:
      return toText(tree)
  }
}

function normaliseSections(tree: Tree, files: readonly NamedFile[]): Json | undefined {
  if (tree.kind !== 'list') return undefined
  return tree.items.flatMap((item) => {
    const block = item.kind === 'map' ? blockOf(item) : undefined
    if (item.kind !== 'map' || !block) return []
    const { demo, ...section } = normaliseFields(block.fields, item, files)
    return demo === true ? [] : [{ kind: block.typeName, ...section, block: block.name }]
  })
}

function normaliseIcon(name: string, pack: string): Json | undefined {
  const icon = isPack(pack) ? findIcon(pack, name) : undefined
  return icon && { ...icon }
}

function normalisePicture(name: string, files: readonly NamedFile[]): Json | undefined {
  const file = files.find((candidate) => candidate.name === name)
  return file?.width && file.height
    ? { name, address: file.address, width: file.width, height: file.height }
    : undefined
}
