import { aliasAddress } from '@/lib/content/aliases'
import { toText } from './coerce'
import type { Span } from './finding'
import { isEmpty } from './visit'
import type { MapTree } from './yaml/tree'

export interface WrittenAlias {
  written: string
  span: Span
  /** The address that it stands for; undefined when it is none of this site. */
  address: string | undefined
}

/** The addresses that a page had before, as its front matter lists them. */
export function aliasesOf(tree: MapTree, pageAddress: string): WrittenAlias[] {
  const value = tree.entries.get('aliases')?.value
  if (!value) return []
  const items = value.kind === 'list' ? value.items : [value]
  return items.flatMap((item) => {
    if (item.kind !== 'scalar' || isEmpty(item)) return []
    const written = toText(item)
    return [{ written, span: item.span, address: aliasAddress(written, pageAddress) }]
  })
}
