import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import type { Span } from '@/lib/check/finding'
import { type CompiledText, compile } from '@/lib/markdown'

/** What the rules have to know of a Markdown text: plain data, which can be kept and sent. Offsets count in the text. */
export interface ReadText extends Pick<CompiledText, 'parts' | 'mistakes' | 'removed'> {
  addresses: readonly Written[]
}

/** An address in an attribute, in the order of the text. */
export interface Written {
  kind: 'link' | 'picture'
  value: string
  /** The characters of the value, where they stand as written; else the element. Undefined where nobody knows. */
  span?: Span
  /** What a picture shows, in words, and where it says so; undefined when nothing does. */
  alt?: { text: string; span?: Span }
}

/** Reads a text. */
export function readText(text: string): ReadText {
  const { tree, parts, mistakes, removed } = compile(text)
  const addresses: Written[] = []
  visit(tree, 'element', (element) => {
    const { href, src, alt } = element.properties
    if (element.tagName === 'a' && typeof href === 'string') {
      addresses.push({ kind: 'link', value: href, ...place(text, element, href) })
    }
    if (element.tagName === 'img' && typeof src === 'string') {
      addresses.push({
        kind: 'picture',
        value: src,
        ...place(text, element, src),
        ...(typeof alt === 'string' && alt !== '' && { alt: altAt(text, element, alt) }),
      })
    }
  })
  return { parts, mistakes, removed, addresses }
}

/** A picture begins with its alt text in Markdown; in HTML it may stand anywhere. */
function altAt(text: string, element: Element, alt: string): { text: string; span?: Span } {
  const from = element.position?.start.offset ?? text.length
  const start = text.indexOf(alt, from)
  const end = start + alt.length
  const isWithin = start !== -1 && end <= (element.position?.end.offset ?? 0)
  return isWithin ? { text: alt, span: { start, end } } : { text: alt }
}

function place(text: string, element: Element, value: string): { span?: Span } {
  const start = element.position?.start.offset
  const end = element.position?.end.offset
  if (start === undefined || end === undefined) return {}
  // Links and pictures end with their address: the last occurrence is the one that counts.
  const at = value === '' ? -1 : text.slice(start, end).lastIndexOf(value)
  return {
    span: at === -1 ? { start, end } : { start: start + at, end: start + at + value.length },
  }
}
