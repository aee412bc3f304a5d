import type { Node, PageIndex, Rule } from './types'

/** What of a style sheet can have an effect on a page: rules of its elements, in whatever state they are. */
export function prune(nodes: readonly Node[], page: PageIndex): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (node.kind === 'rule') return pruneRule(node, page)
    if (node.kind !== 'group') return [node]
    const left = prune(node.nodes, page)
    if (left.length > 0) return [{ ...node, nodes: left }]
    // An empty layer counts: it has its place in the order (CSS Cascade 5, 6.4.3).
    return node.name === 'layer' && node.prelude !== '' ? [statement(node.prelude)] : []
  })
}

function pruneRule(rule: Rule, page: PageIndex): readonly Node[] {
  const possible = rule.selectors.filter((selector) => selector.isPossible(page))
  const isUsed = possible.length > 0
  const nodes = prune(rule.nodes, page).filter((node) => isUsed || node.kind !== 'declaration')
  if (nodes.length === 0) return []
  // In a rule inside, `&` stands for all of them, and weighs as much as the heaviest.
  const isOne = rule.isWhole || nodes.some(({ kind }) => kind === 'rule' || kind === 'group')
  const selectors = isOne ? rule.selectors : possible.map((selector) => selector.narrowed(page))
  return [{ ...rule, nodes, selectors }]
}

function statement(prelude: string): Node {
  return { kind: 'other', name: 'layer', text: `@layer ${prelude}`, words: [] }
}
