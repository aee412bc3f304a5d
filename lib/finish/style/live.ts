import type { Scripts } from './scripts'
import type { Declaration, Node, Other } from './types'
import { everyNode } from './visit'
import { wordsOf } from './words'

/**
 * A style sheet without what nothing names: custom properties that no value uses, fonts that no rule asks for, animations that
 * nobody starts – and what only these name.
 */
export function dropUnnamed(nodes: readonly Node[], scripts: Scripts): readonly Node[] {
  // Names of fonts have no case. For the others, this keeps one too many at worst.
  const named = new Set<string>()
  const name = (some: Iterable<string>) => {
    for (const word of some) named.add(word.toLowerCase())
  }
  name(scripts.words)
  const isLive = ({ defines }: { defines?: string }) =>
    defines === undefined || scripts.names(defines) || isNamed(defines, named)
  let waiting: (Declaration | Other)[] = []
  for (const node of everyNode(nodes)) {
    if (node.kind === 'rule') continue
    if (node.kind !== 'group' && node.defines !== undefined) waiting.push(node)
    else name(node.words)
  }
  for (let count = -1; count !== waiting.length; ) {
    count = waiting.length
    waiting = waiting.filter((node) => {
      if (!isLive(node)) return true
      name(node.words)
      return false
    })
  }
  return without(nodes, (node) => !isLive(node))
}

/** A name of several words (`"Work Sans"`) may be written in several ways. */
function isNamed(defines: string, named: ReadonlySet<string>): boolean {
  return wordsOf(defines).every((word) => named.has(word.toLowerCase()))
}

function without(
  nodes: readonly Node[],
  isOut: (node: { defines?: string }) => boolean,
): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (!('nodes' in node)) return isOut(node) ? [] : [node]
    const left = without(node.nodes, isOut)
    // Nothing is left in it; an empty layer has become a statement before (`prune`).
    return left.length > 0 ? [{ ...node, nodes: left }] : []
  })
}
