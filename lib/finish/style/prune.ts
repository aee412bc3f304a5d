import type { Node, PageIndex, Rule } from './types'

/**
 * What of a style sheet can have an effect on a page: rules of its elements, in whatever state they are.
 *
 * @param isUsed whether the rule around can match: it is what declarations are for
 */
export function prune(nodes: readonly Node[], page: PageIndex, isUsed = true): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (node.kind === 'rule') return pruneRule(node, page)
    if (node.kind === 'declaration' && !isUsed) return []
    if (node.kind !== 'group') return [node]
    // What stands in a scope is for its own elements.
    const left = prune(node.nodes, page, isUsed || node.name === 'scope')
    if (left.length > 0) return [{ ...node, nodes: left }]
    // An empty layer counts: it has its place in the order (CSS Cascade 5, 6.4.3).
    return node.name === 'layer' && node.prelude !== '' ? [statement(node.prelude)] : []
  })
}

function pruneRule(rule: Rule, page: PageIndex): readonly Node[] {
  const possible = rule.selectors.filter((selector) => selector.isPossible(page))
  const nodes = prune(rule.nodes, page, possible.length > 0)
  if (nodes.length === 0) return []
  // In a rule inside, `&` stands for all of them, and weighs as much as the heaviest.
  const isOne = rule.isWhole || nodes.some(({ kind }) => kind === 'rule' || kind === 'group')
  const selectors = isOne ? rule.selectors : possible.map((selector) => selector.narrowed(page))
  return [{ ...rule, nodes, selectors }]
}

function statement(prelude: string): Node {
  return { kind: 'other', name: 'layer', text: `@layer ${prelude}`, words: [] }
}
