import { perObject } from '@/lib/per-object'
import { addressesIn } from './addresses'
import { toText } from './coerce'
import type { Span } from './finding'
import { type ContentDocument, valuesOf } from './rule'
import { isEmpty, type Siblings } from './visit'

export interface WrittenPicture {
  name: string
  span: Span
  /** What it shows, in words: '' says that it is an ornament, and undefined that nobody thought of it. */
  alt: { text: string; span: Span } | undefined
  /** What stands below it. */
  caption?: string
  /** Where it is named: in Markdown or HTML, in a shortcode, or in a field. */
  place: 'text' | 'shortcode' | 'field'
}

/** Every picture of a document: in fields, in parameters of shortcodes and in text. */
export const picturesOf = perObject((document: ContentDocument): WrittenPicture[] => {
  const inFields = valuesOf(document, 'picture').flatMap((visit): WrittenPicture[] => {
    const { tree, field, beside, inShortcode } = visit
    if (tree.kind !== 'scalar') return []
    const alt =
      field.kind === 'picture' && field.isOrnament ? { text: '', span: tree.span } : altOf(beside)
    const caption = textIn(beside, 'caption') ?? textIn(beside, 'title')
    const place = inShortcode ? 'shortcode' : 'field'
    return [{ name: toText(tree), span: tree.span, alt, place, ...(caption && { caption }) }]
  })
  // In Markdown an empty alt text is one that is missing: there is no other way to leave it out.
  const inText = addressesIn(document, 'picture').map(
    ({ value, span, alt }): WrittenPicture => ({ name: value, span, alt, place: 'text' }),
  )
  return [...inFields, ...inText]
})

function altOf(beside: Siblings): WrittenPicture['alt'] {
  const value = beside.get('alt')?.value
  if (value?.kind !== 'scalar' || value.value === null) return undefined
  return { text: isEmpty(value) ? '' : toText(value), span: value.span }
}

function textIn(beside: Siblings, key: string): string | undefined {
  const value = beside.get(key)?.value
  return value?.kind === 'scalar' ? toText(value) : undefined
}
