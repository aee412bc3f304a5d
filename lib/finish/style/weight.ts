import type { Sheet } from './sheets'
import type { Node } from './types'

/** What a sheet that nobody has read may weigh: more ids in one selector than anybody writes. */
const UNREAD = 8

/** More ids than any selector outside of layers names; 0 when there are no such selectors. */
export function weightOf(sheets: readonly Sheet[]): number {
  return Math.max(0, ...sheets.map(({ nodes }) => (nodes ? heaviest(nodes, 0) : UNREAD)))
}

/** @param around what the rule around them weighs */
function heaviest(nodes: readonly Node[], around: number): number {
  const weights = nodes.map((node) => {
    if (node.kind === 'rule') {
      const own = 1 + Math.max(...node.selectors.map(({ ids }) => ids))
      return Math.max(own, heaviest(node.nodes, own))
    }
    // What could not be read may be a rule.
    if (node.kind === 'other') return node.name === '' ? around + hashesIn(node.text) : 0
    // What is in a layer is beaten by what is in none.
    return node.kind === 'group' && node.name !== 'layer' ? heaviest(node.nodes, around) : 0
  })
  return Math.max(0, ...weights)
}

/** No text names more ids. */
export function hashesIn(text: string): number {
  return text.split('#').length - 1
}
