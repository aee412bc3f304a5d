import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import type { Span } from './finding'
import type { ContentDocument, PageText } from './rule'

/** An attribute of an element in a text, with its place in the file. */
export interface WrittenAttribute {
  element: Element
  value: string
  span: Span
}

/** The values of an attribute on all elements of one name, in the texts of a document. */
export function attributesOf(
  document: ContentDocument,
  tagName: string,
  attribute: string,
): WrittenAttribute[] {
  return document.texts.flatMap((text) => {
    const found: WrittenAttribute[] = []
    visit(text.compiled.tree, 'element', (element) => {
      const value = element.properties[attribute]
      if (element.tagName !== tagName || typeof value !== 'string') return
      found.push({ element, value, span: place(text, element, value) })
    })
    return found
  })
}

/** The characters of the value, where they stand as written; else the element. */
function place({ text, toFile, visit: { tree } }: PageText, element: Element, value: string): Span {
  const start = element.position?.start.offset
  const end = element.position?.end.offset
  if (start === undefined || end === undefined) return tree.span
  // Links and pictures end with their address: the last occurrence is the one that counts.
  const at = text.slice(start, end).lastIndexOf(value)
  return toFile(
    at === -1 || value === ''
      ? { start, end }
      : { start: start + at, end: start + at + value.length },
  )
}
