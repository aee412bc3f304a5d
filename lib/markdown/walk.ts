import type { Element, Root } from 'hast'
import type { Root as MarkdownRoot, RootContent } from 'mdast'

/**
 * Goes through the elements of a tree in its order, as `unist-util-visit` does, in a fraction of its time: a text is walked a
 * dozen times, which was a quarter of the time that reading it took.
 *
 * @param see may change an element and what is in it; false leaves out what is in it
 */
export function eachElement(parent: Root | Element, see: (element: Element) => unknown): void {
  for (const child of parent.children) {
    if (child.type === 'element' && see(child) !== false) eachElement(child, see)
  }
}

/** The same for the nodes of a Markdown tree. */
export function eachNode(
  parent: MarkdownRoot | RootContent,
  see: (node: RootContent) => unknown,
): void {
  if (!('children' in parent)) return
  for (const child of parent.children) {
    if (see(child) !== false) eachNode(child, see)
  }
}
