import { packNamed, type Reference, referenceOf } from '@/lib/icons'
import { toText } from './coerce'
import type { Span } from './finding'
import { type ContentDocument, valuesOf } from './rule'
import type { Siblings } from './visit'

export interface WrittenIcon {
  /** As the file has it. */
  written: string
  reference: Reference
  span: Span
}

export interface WrittenPack {
  pack: string
  span: Span
  /** The icon that it stands beside. */
  icon: WrittenIcon | undefined
}

/** Every icon of a document. */
export function iconsOf(document: ContentDocument): WrittenIcon[] {
  return valuesOf(document, 'icon').flatMap(
    ({ path, beside }) => iconAt(path.split('.').at(-1) ?? '', beside) ?? [],
  )
}

/** Every `icon_pack` of a document. */
export function packsWritten(document: ContentDocument): WrittenPack[] {
  return valuesOf(document, 'iconPack').flatMap(({ tree, path, beside }) => {
    if (tree.kind !== 'scalar') return []
    const key =
      path
        .split('.')
        .at(-1)
        ?.replace(/_pack$/, '') ?? ''
    return [{ pack: toText(tree).trim(), span: tree.span, icon: iconAt(key, beside) }]
  })
}

/** Whether two names are of one pack: `fab` and `brands`. */
export function isSamePack(one: string, other: string): boolean {
  return one === other || (packNamed(one) !== undefined && packNamed(one) === packNamed(other))
}

function iconAt(key: string, beside: Siblings): WrittenIcon | undefined {
  const tree = beside.get(key)?.value
  if (tree?.kind !== 'scalar') return undefined
  const written = toText(tree)
  return { written, reference: referenceOf(written, key, beside), span: tree.span }
}
