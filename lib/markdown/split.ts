import type { Element, ElementContent, Root } from 'hast'
import type { Removed } from './types'

/** Elements that hold what stands inside a line only (HTML: phrasing content), and `a`, in which no other link may stand. */
const PHRASING_ONLY = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'h1', 'h2'],
  ...['h3', 'h4', 'h5', 'h6', 'i', 'ins', 'kbd', 'mark', 'p', 'pre', 'q', 'rp', 'rt', 'ruby'],
  ...['s', 'samp', 'small', 'span', 'strong', 'sub', 'summary', 'sup', 'time', 'u', 'var'],
])

/**
 * Shortcodes draw blocks. One that stands inside a line takes the elements around it apart: what was before it, the
 * shortcode, what was after it. Changes the tree; returns the links that nothing is left of.
 */
export function splitAroundShortcodes(tree: Root): Removed[] {
  const removed: Removed[] = []
  // A root holds more kinds of node, but a sanitised one holds elements and text.
  tree.children = (tree.children as ElementContent[]).flatMap((child) => split(child, removed))
  return removed
}

function split(node: ElementContent, removed: Removed[]): ElementContent[] {
  if (!holdsShortcode(node) || node.tagName === 'shortcode') return [node]
  const children = node.children.flatMap((child) => split(child, removed))
  if (!PHRASING_ONLY.has(node.tagName)) return [{ ...node, children }]
  if (node.tagName === 'summary') return putBehind(node, children)
  const pieces = takeApart(node, children)
  if (node.tagName === 'a' && node.properties.href && pieces.every(holdsShortcode)) {
    removed.push({ name: 'a', kind: 'link', position: node.position })
  }
  return pieces
}

/** The element around what is before, between and behind the shortcodes; not where that is nothing. */
function takeApart(element: Element, children: readonly ElementContent[]): ElementContent[] {
  const pieces: ElementContent[] = []
  let { properties } = element
  let line: ElementContent[] = []
  const endLine = () => {
    const content = trim(line)
    line = []
    if (content.length === 0) return
    pieces.push({ ...element, properties, children: content })
    // An id stands on a page once.
    properties = { ...properties, id: undefined }
  }
  for (const child of children) {
    if (holdsShortcode(child)) {
      endLine()
      pieces.push(child)
    } else line.push(child)
  }
  endLine()
  return pieces
}

/** `details` has one `summary`, at its start: it keeps its text, and the shortcodes follow. */
function putBehind(summary: Element, children: readonly ElementContent[]): ElementContent[] {
  const line = children.filter((child) => !holdsShortcode(child))
  return [{ ...summary, children: line }, ...children.filter(holdsShortcode)]
}

function holdsShortcode(node: ElementContent): node is Element {
  return (
    node.type === 'element' && (node.tagName === 'shortcode' || node.children.some(holdsShortcode))
  )
}

/** White space and line breaks at the edge of a piece would be a gap beside the shortcode. */
function trim(line: readonly ElementContent[]): ElementContent[] {
  const first = line.findIndex((node) => !isBlank(node))
  const last = line.findLastIndex((node) => !isBlank(node))
  return line.slice(first === -1 ? line.length : first, last + 1).map((node, index, all) => {
    if (node.type !== 'text') return node
    const start = index === 0 ? node.value.trimStart() : node.value
    return { ...node, value: index === all.length - 1 ? start.trimEnd() : start }
  })
}

function isBlank(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() === ''
  if (node.type !== 'element' || node.tagName === 'img' || node.properties.id) return false
  return node.children.every(isBlank)
}
