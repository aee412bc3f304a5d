import type { Node } from './types'

/** A node and all that is in it, the outer ones first. */
export function* everyNode(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node
    if ('nodes' in node) yield* everyNode(node.nodes)
  }
}
