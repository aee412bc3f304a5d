import type { Element, ElementContent, Properties, Root } from 'hast'
import { anchorsOfElement } from './anchors'
import { rankOf } from './headings'
import { eachElement } from './walk'

interface Options {
  /** The level that the highest heading of the text gets. */
  level: number
  /** The ids for `anchorsOf` the text, in the same order. */
  ids: readonly string[]
}

/**
 * Fits a compiled text into its page. Takes its tree, returns a new one: headings start at `level`, keep their order of ranks
 * and skip no level (WCAG 1.3.1, technique H42), and ids are the given ones. Where ids are missing, there is none: an id
 * that stands on the page twice is worse.
 */
export function place(tree: Root, { level, ids }: Options): Root {
  const levelOf = levelsFrom(level)
  const left = [...ids]
  const renamed = new Map<string, string>()

  const placeElement = (element: Element): Element => {
    const rank = rankOf(element)
    const anchors = anchorsOfElement(element.properties)
    const given = left.splice(0, anchors.length)
    anchors.forEach((anchor, index) => {
      if (!renamed.has(anchor)) renamed.set(anchor, given[index] ?? anchor)
    })
    return {
      ...element,
      tagName: rank === undefined ? element.tagName : `h${levelOf(rank)}`,
      properties: withIds(element.properties, given),
      children: element.children.map(placeNode),
    }
  }
  const placeNode = <Node extends Root['children'][number] | ElementContent>(node: Node) =>
    node.type === 'element' ? placeElement(node) : node

  const placed: Root = { ...tree, children: tree.children.map(placeNode) }
  eachElement(placed, ({ properties }) => renameReferences(properties, renamed))
  return placed
}

/** Returns the function that takes the ranks of headings in order, and returns their levels. */
function levelsFrom(level: number): (rank: number) => number {
  const open: number[] = []
  return (rank) => {
    while ((open.at(-1) ?? 0) >= rank) open.pop()
    open.push(rank)
    return Math.min(level + open.length - 1, 6)
  }
}

/** `given` holds the element's own id, if it has one, and those inside a shortcode. */
function withIds(properties: Properties, given: readonly string[]): Properties {
  const placed = { ...properties }
  const [own, ...inner] = placed.id === undefined ? [undefined, ...given] : given
  placed.id = own
  if (placed.innerIds) placed.innerIds = inner.filter((id) => id !== undefined)
  return placed
}

/** Attributes that hold ids of the same text. Links that an author wrote are left alone: they may mean another section. */
const REFERENCES = ['ariaDescribedBy', 'ariaLabelledBy', 'headers']

function renameReferences(properties: Properties, renamed: ReadonlyMap<string, string>): void {
  for (const name of REFERENCES) {
    const ids = properties[name]
    if (Array.isArray(ids)) properties[name] = ids.map((id) => renamed.get(String(id)) ?? id)
  }
  const { dataFootnoteRef, dataFootnoteBackref, href } = properties
  if ((dataFootnoteRef ?? dataFootnoteBackref) === undefined || typeof href !== 'string') return
  // remark-rehype percent-encodes the fragment, and the id alike.
  properties.href = `#${renamed.get(href.slice(1)) ?? href.slice(1)}`
}
