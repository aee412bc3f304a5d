import { unmarkedWords } from './marks'
import type { Scripts } from './scripts'
import type { Sheet } from './sheets'
import type { Node } from './types'
import { everyNode } from './visit'

/** What bundlers make of the class names in a CSS module: the hash of its path, and the name (Next, with Turbopack). */
const OF_MODULE = /^_?[\w-]{6}_[\w-]+$/

/**
 * Says which names belong to nobody but the style and the elements of a page, and can be others: custom properties, and the
 * class names of CSS modules, where no script names them.
 *
 * @param nodes the style of the page
 */
export function ownNames(
  sheets: readonly Sheet[],
  nodes: readonly Node[],
  scripts: Scripts,
): (name: string) => boolean {
  const built = new Set<string>()
  for (const { isBuilt, nodes: all = [] } of sheets) {
    for (const node of isBuilt ? everyNode(all) : []) {
      if (node.kind !== 'rule') continue
      for (const name of node.selectors.flatMap(({ names }) => names)) built.add(name)
    }
  }
  // Names that could not be marked: `@scope (.name)`, `transition: --name`, what could not be read.
  const unmarked = new Set([...everyNode(nodes)].flatMap(textsOf).flatMap(unmarkedWords))
  return (name) => {
    if (unmarked.has(name)) return false
    if (name.startsWith('--')) return !scripts.names(name)
    // `[class]`, `attr(class)`: the attribute is looked at as a whole.
    if (unmarked.has('class')) return false
    return OF_MODULE.test(name) && built.has(`.${name}`) && !scripts.mayChange(`.${name}`)
  }
}

function textsOf(node: Node): string[] {
  if (node.kind === 'rule') return node.selectors.map(({ text }) => text)
  return [node.kind === 'group' ? node.prelude : node.text]
}
