import type { Element, ElementContent, Root } from 'hast'

/**
 * Makes a tree what HTML's parser makes of it, where Markdown alone has written it: one text in place of several beside each
 * other, none that is empty, and no truth as the value of an attribute for data. Changes the tree.
 */
export function asParsed(parent: Root | Element): void {
  const children: ElementContent[] = []
  // A root holds more kinds of node, but one that was made of Markdown without HTML holds elements and text.
  for (const node of parent.children as ElementContent[]) {
    const before = children.at(-1)
    if (node.type === 'element') {
      noteData(node)
      asParsed(node)
    }
    if (node.type !== 'text') children.push(node)
    else if (before?.type === 'text') {
      before.value += node.value
      const end = node.position?.end
      if (before.position && end) before.position.end = end
    } else if (node.value !== '') children.push(node)
  }
  parent.children = children
}

function noteData({ properties }: Element): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === true && name.startsWith('data')) properties[name] = ''
  }
}
