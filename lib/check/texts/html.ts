import type { Element } from 'hast'
import type { Span } from '@/lib/check/finding'

/** Where an element stands in its text; undefined where nobody knows. */
export function spanOf({ position }: Pick<Element, 'position'>): Span | undefined {
  const { start, end } = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  return { start: start.offset, end: end.offset }
}

/** White space and slashes; the end of the tag, or an attribute with its value (HTML, 13.1.2.3); anything else. */
const PART = /[\s/]*(?:(>)|([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?|[\s\S])/y

/**
 * An attribute as it stands in the tag that an element begins with, and the characters of its value. Undefined when the
 * element is not written as HTML, or has no such attribute.
 */
export function attributeAt(
  text: string,
  element: Span,
  name: string,
): { span: Span; value?: Span } | undefined {
  const [tag] = /^<[a-z][^\s/>]*/i.exec(text.slice(element.start, element.start + 100)) ?? []
  if (!tag) return undefined
  PART.lastIndex = element.start + tag.length
  while (PART.lastIndex < element.end) {
    const [, end, written, value = ''] = PART.exec(text) ?? ['', '>']
    if (end) return undefined
    if (written?.toLowerCase() !== name) continue
    const at = PART.lastIndex
    const quotes = /^["']/.test(value) ? 1 : 0
    const inside = { start: at - value.length + quotes, end: at - quotes }
    const start = text
      .slice(0, at)
      .toLowerCase()
      .lastIndexOf(name, inside.start - quotes)
    return { span: { start, end: at }, ...(value && { value: inside }) }
  }
  return undefined
}
