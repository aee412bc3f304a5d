import type { Element, Root } from 'hast'
import type { ShortcodeMistake, ShortcodePart } from './shortcodes'

export type Position = NonNullable<Element['position']>

/** Something that the author wrote and that is not on the page. */
export interface Removed {
  /** The name of the element, the attribute or the CSS property. */
  name: string
  /** `link`: one around a shortcode, of which nothing is left. `heading`: one without content. */
  kind: 'element' | 'attribute' | 'style' | 'link' | 'heading'
  /** The name of the element that an attribute or a style stood on. */
  on?: string
  /** The element or the attribute that it is; of a CSS property the attribute. The element, where nobody knows better. */
  position?: Position
}

/** A Markdown text, ready to be checked and drawn. */
export interface CompiledText {
  /**
   * HTML as a tree: only elements and attributes of the allow-list. A shortcode is an element `shortcode` whose `index` is
   * its place in `parts`. `id` is the anchor that an element wants; `place` sees to it that it gets one of its own.
   * Offsets in positions are offsets in the text.
   */
  tree: Root
  /** The shortcodes at the top level, in order. */
  parts: ShortcodePart[]
  mistakes: ShortcodeMistake[]
  removed: Removed[]
}

/** One line of Markdown. */
export interface CompiledLine {
  tree: Root
  removed: Removed[]
}
