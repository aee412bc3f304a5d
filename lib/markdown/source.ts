import type { Properties, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import { type ShortcodePart, splitMasked } from './shortcodes'
import { eachElement, eachNode } from './walk'

/** A text with its shortcodes, to put them back where a placeholder stands. */
export interface Source {
  text: string
  parts: readonly ShortcodePart[]
}

/** What a reader sees of a shortcode that is not drawn. */
export function sourceOf({ text, parts }: Source, index: number): string {
  const part = parts[index]
  if (!part) return ''
  return part.kind === 'escaped' ? part.text : text.slice(part.start, part.end)
}

/** Writes shortcodes in place of their placeholders. */
export function restore(source: Source, value: string): string {
  return splitMasked(value)
    .map((piece) => (typeof piece === 'number' ? sourceOf(source, piece) : piece))
    .join('')
}

/** Where Markdown holds text that is not drawn as text. Addresses are percent-encoded on the way to HTML: this comes before. */
const FIELDS = ['alt', 'lang', 'meta', 'title', 'url'] as const

/** Writes shortcodes back into code and into the addresses, titles and descriptions of links and images. Changes the tree. */
export function restoreInMarkdown(tree: MarkdownRoot, source: Source): void {
  // Nobody else writes placeholders (`mask`).
  if (source.parts.length === 0) return
  eachNode(tree, (node) => {
    const fields = node as Partial<Record<(typeof FIELDS)[number], string | null>>
    for (const field of FIELDS) {
      const value = fields[field]
      if (value) fields[field] = restore(source, value)
    }
    if (node.type === 'code' || node.type === 'inlineCode') node.value = restore(source, node.value)
  })
}

/** Writes shortcodes back into tags of raw HTML. Changes the tree. */
export function restoreInTags(tree: Root, source: Source): void {
  if (source.parts.length === 0) return
  eachElement(tree, (element) => {
    element.tagName = restore(source, element.tagName)
    element.properties = Object.fromEntries(
      Object.entries(element.properties).map(([name, value]) => [
        restore(source, name),
        restoreValue(value, source),
      ]),
    )
  })
}

type Value = Properties[string]

function restoreValue(value: Value, source: Source): Value {
  if (typeof value === 'string') return restore(source, value)
  if (!Array.isArray(value)) return value
  return value.map((item) => (typeof item === 'string' ? restore(source, item) : item))
}
