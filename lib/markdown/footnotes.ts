import type { Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { eachElement } from './walk'

/** The id that remark-rehype gives to the heading that it hides above footnotes. */
const LABEL = 'footnote-label'

/**
 * Footnotes come with a hidden heading of a fixed level, which would have a say in the levels of the text. Their section
 * has a name instead, and so has each reference: "1" alone tells a listener nothing. Changes the tree.
 */
export function nameFootnotes(tree: Root): void {
  eachElement(tree, (element) => {
    const { properties, children } = element
    if (properties.dataFootnotes !== undefined) {
      properties.ariaLabel = 'Footnotes'
      element.children = children.filter(
        (child) => child.type !== 'element' || child.properties.id !== LABEL,
      )
    }
    if (properties.dataFootnoteRef !== undefined) {
      delete properties.ariaDescribedBy
      properties.ariaLabel = `Footnote ${textOf(element)}`
    }
  })
}
