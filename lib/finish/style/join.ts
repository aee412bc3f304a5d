import type { Group, Node, Other } from './types'
import { everyNode } from './visit'

/**
 * Puts all of a layer in one place, in the order of the layers. What is in no layer beats all that is in one, wherever it stands
 * (CSS Cascade 5, 6.1), so it comes after them. In their order, each in one place, layers need no names.
 *
 * @param all the sheets as they were, which say the order
 * @param left what is left of them, behind layers without a name that come before all others
 */
export function joinLayers(all: readonly Node[], left: readonly Node[]): readonly Node[] {
  const order = layersOf(all)
  if (!order) return left
  const layers = order.flatMap((name): readonly Group[] => {
    const nodes = left.flatMap((node) => (isLayer(node) && node.prelude === name ? node.nodes : []))
    return nodes.length > 0 ? [{ kind: 'group', name: 'layer', prelude: '', words: [], nodes }] : []
  })
  const first = left.filter((node) => isLayer(node) && node.prelude === '')
  const others = left.filter((node) => !isOfLayers(node))
  return [...first, ...layers, ...others]
}

/** The layers in their order; undefined where some depend on a condition, have no name, or are in others: these stay as they are. */
function layersOf(nodes: readonly Node[]): readonly string[] | undefined {
  const names = nodes.flatMap((node) => {
    if (isLayer(node)) return node.prelude
    if (isStatement(node)) return node.text.replace(/^@layer /i, '').split(/\s*,\s*/)
    const isAround = 'nodes' in node && [...everyNode(node.nodes)].some(isOfLayers)
    return isAround ? '' : []
  })
  return names.every((name) => /^[\w-]+$/.test(name)) ? [...new Set(names)] : undefined
}

function isLayer(node: Node): node is Group {
  return node.kind === 'group' && node.name === 'layer'
}

function isStatement(node: Node): node is Other {
  return node.kind === 'other' && node.name === 'layer'
}

function isOfLayers(node: Node): boolean {
  return isLayer(node) || isStatement(node)
}

/** Makes one of at-rules that follow each other and say the same. */
export function joinGroups(nodes: readonly Node[]): readonly Node[] {
  const joined: Node[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.kind === 'group' && last?.kind === 'group' && isSame(node, last)) {
      joined[joined.length - 1] = { ...last, nodes: [...last.nodes, ...node.nodes] }
    } else joined.push(node)
  }
  return joined.map((node) => ('nodes' in node ? { ...node, nodes: joinGroups(node.nodes) } : node))
}

function isSame(one: Group, other: Group): boolean {
  // Layers without a name are layers of their own.
  return (
    one.name === other.name &&
    one.prelude === other.prelude &&
    `${one.name} ${one.prelude}` !== 'layer '
  )
}
