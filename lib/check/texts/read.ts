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
  /** The address as it is written, without quotes; else the element. Undefined where nobody knows. */
  span?: Span
}

/** Reads a text. */
export function readText(text: string): ReadText {
  const { tree, parts, mistakes, removed } = compile(text)
  const addresses: Written[] = []
  visit(tree, 'element', (element) => {
    const { href, src } = element.properties
    if (element.tagName === 'a' && typeof href === 'string') {
      addresses.push({ kind: 'link', value: href, ...place(element, 'href') })
    }
    if (element.tagName === 'img' && typeof src === 'string') {
      addresses.push({ kind: 'picture', value: src, ...place(element, 'src') })
    }
  })
  return { parts, mistakes, removed, addresses }
}

function place({ data, position }: Element, property: 'href' | 'src'): { span?: Span } {
  const { start, end } = data?.position?.properties?.[property] ?? position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return {}
  return { span: { start: start.offset, end: end.offset } }
}
