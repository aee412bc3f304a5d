import { type ChildNode, type Document, isTag, isText, type ParentNode } from 'domhandler'
import { parse, parseFragment, serialize } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'

/** A line end at their beginning is not part of their text (HTML, "in body"). */
const DROPS_FIRST_LINE_END = new Set(['pre', 'textarea', 'listing'])

/** Serialising drops the line end that parsing drops; so a text that begins with one needs another. */
const treeAdapter: typeof adapter = {
  ...adapter,
  getTextNodeContent: (node) => (isFirstLineEnd(node) ? `\n${node.data}` : node.data),
}

/** Reads a page as browsers do (HTML, "Parsing HTML documents"). */
export function parseDocument(html: string): Document {
  return parse(html, { treeAdapter: adapter })
}

/** Reads a part of a page as browsers without scripts do: to the others, a `<noscript>` in it would be text. */
export function parseWithoutScripts(html: string): Document {
  return parseFragment(html, { treeAdapter: adapter, scriptingEnabled: false })
}

/** Writes down what is in a node so that browsers read it as it is (HTML, "Serializing HTML fragments"). */
export function serialise(node: ParentNode): string {
  return serialize(node, { treeAdapter })
}

function isFirstLineEnd(node: ChildNode): boolean {
  const { parent, prev } = node
  if (!isText(node) || !node.data.startsWith('\n') || prev !== null || parent === null) return false
  return isTag(parent) && DROPS_FIRST_LINE_END.has(parent.name)
}
