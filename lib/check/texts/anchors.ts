import type { Element } from 'hast'
import type { Span } from '@/lib/check/finding'
import { anchorsOfElement } from '@/lib/markdown'
import type { ShortcodePart } from '@/lib/markdown/shortcodes'
import { attributeAt, spanOf } from './html'

/** An anchor that a text wants. */
export interface WantedAnchor {
  id: string
  /** The characters that its author wrote for it; undefined when it is made of the words of a heading or a caption. */
  span?: Span
}

/** `## Title {#anchor}` */
const AT_END = /\{[^{}]*?#([\w:-]+)[^{}]*\}[ \t]*#*[ \t]*$/

/** The anchors that an element wants, in the order of the text: its own, then those inside a shortcode. */
export function anchorsAt(
  text: string,
  element: Element,
  parts: readonly ShortcodePart[],
): WantedAnchor[] {
  const [own, ...inner] = anchorsOfElement(element.properties)
  if (own === undefined) return []
  const isOwn = element.properties.id !== undefined
  const span = isOwn ? writtenAt(text, element, parts) : undefined
  return [{ id: own, ...(span && { span }) }, ...inner.map((id) => ({ id }))]
}

function writtenAt(text: string, element: Element, parts: readonly ShortcodePart[]) {
  if (element.tagName === 'shortcode') {
    const part = parts[Number(element.properties.index)]
    return part?.kind === 'shortcode'
      ? part.params.findLast(({ name, value }) => name === 'id' && value !== '')?.valueSpan
      : undefined
  }
  const span = spanOf(element)
  if (!span) return undefined
  return attributeAt(text, span, 'id')?.value ?? atEnd(text, span)
}

function atEnd(text: string, { start, end }: Span): Span | undefined {
  const found = AT_END.exec(text.slice(start, end).split('\n')[0] ?? '')
  const id = found?.[1]
  if (!found || !id) return undefined
  const at = start + found.index + found[0].indexOf(`#${id}`) + 1
  return { start: at, end: at + id.length }
}
