import { perObject } from '@/lib/per-object'
import { addressesIn } from './addresses'
import { toText } from './coerce'
import type { Span } from './finding'
import { type ContentDocument, valuesOf } from './rule'

export interface WrittenPicture {
  name: string
  span: Span
}

/** Every picture of a document: in fields, in parameters of shortcodes and in text. */
export const picturesOf = perObject((document: ContentDocument): WrittenPicture[] => {
  const inFields = valuesOf(document, 'picture').flatMap(({ tree }) =>
    tree.kind === 'scalar' ? [{ name: toText(tree), span: tree.span }] : [],
  )
  const inText = addressesIn(document, 'picture').map(({ value, span }) => ({
    name: value,
    span,
  }))
  return [...inFields, ...inText]
})
