import type { Element, ElementContent, Root } from 'hast'

/** What ends a paragraph for HTML's parser, and so cannot stand in one. */
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'details', 'div', 'dl', 'figcaption', 'figure'],
  ...['footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'ol', 'p', 'pre', 'section'],
  ...['summary', 'table', 'ul'],
])

/**
 * Makes a sanitised tree valid where the parser could not know what would be left out. A link in a link: the outer one counts.
 * A block in a paragraph: it becomes a `div`. A paragraph without content is what is left where a block stood in a line. An
 * id has no white space. Changes the tree.
 */
export function tidy(parent: Root | Element, isInLink = false): void {
  // A root holds more kinds of node, but a sanitised one holds elements and text.
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const isLink = child.tagName === 'a'
    tidy(child, isInLink || isLink)
    if (child.tagName === 'p') {
      if (child.children.every(isBlank)) return []
      if (child.children.some(holdsBlock)) child.tagName = 'div'
    }
    if (!/^\S+$/.test(String(child.properties.id ?? ''))) delete child.properties.id
    return isLink && isInLink ? child.children : [child]
  })
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function holdsBlock(node: ElementContent): boolean {
  return node.type === 'element' && (BLOCKS.has(node.tagName) || node.children.some(holdsBlock))
}
