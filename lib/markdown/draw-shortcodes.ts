import type { Element, ElementContent, Root } from 'hast'
import { type Shortcode, splitMasked } from './shortcodes'
import { type Source, sourceOf } from './source'

/** In these, text is shown as it is written. */
const VERBATIM = ['code', 'kbd', 'pre', 'samp']

/**
 * Replaces placeholders in text by what `draw` returns for the shortcode. In code, and where it returns nothing, the shortcode
 * stays as its author wrote it; an escaped one is text anyway. Changes the tree.
 */
export function drawShortcodes(
  parent: Root | Element,
  source: Source,
  draw: (part: Shortcode, index: number) => Element | undefined,
): void {
  // A root holds more kinds of node, but a sanitised one holds elements and text.
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type === 'element') {
      drawShortcodes(child, source, VERBATIM.includes(child.tagName) ? asWritten : draw)
      return [child]
    }
    if (child.type !== 'text') return [child]
    const pieces = splitMasked(child.value)
    if (pieces.every((piece) => typeof piece === 'string')) return [child]
    return pieces.map((piece): ElementContent => {
      if (typeof piece === 'string') return { type: 'text', value: piece }
      const part = source.parts[piece]
      const drawn = part?.kind === 'shortcode' ? draw(part, piece) : undefined
      return drawn ?? { type: 'text', value: sourceOf(source, piece) }
    })
  })
}

const asWritten = () => undefined
