import { markedNames, namesWithFallback, replaceReferences } from './marks'
import type { Declaration, Node } from './types'
import { everyNode } from './visit'

/** A reference with a short name is as long: `var(--a)`. */
const SHORT = 8
/** They stand for something else, which depends on the element (CSS Cascade 5, 7.3). */
const WIDE = /^(?:initial|inherit|unset|revert|revert-layer|)$/i
/** Functions that are something else on another element, with those that authors define (CSS Values 5, "arbitrary substitution functions"). */
const SUBSTITUTES = /(?:^|[\s,(])(?:attr|if|inherit|random-item|--[\w-]+)\(/i

/**
 * Writes values in the place of custom properties that are the same everywhere: defined once, for the root of the page,
 * under no condition. They are substituted as browsers do it (CSS Variables, 3: token by token), where that is not longer: a short
 * value, or one that is asked for once.
 *
 * @param isOwn whether only the style knows of a name
 */
export function inlineConstants(
  nodes: readonly Node[],
  isOwn: (name: string) => boolean,
): readonly Node[] {
  const declarations = [...everyNode(nodes)].filter((node) => node.kind === 'declaration')
  const names = declarations.map(({ defines }) => defines)
  const others = new Set(declarations.flatMap(({ text }) => namesWithFallback(text)))
  const candidates = definitionsAtRoot(nodes).filter(({ defines = '' }) => {
    return (
      names.indexOf(defines) === names.lastIndexOf(defines) &&
      !others.has(defines) &&
      isOwn(defines)
    )
  })
  const mentions = declarations.flatMap(({ text }) => markedNames(text))
  /** Mentioned where it is defined, and in one other place. */
  const isAskedOnce = (name: string) => mentions.filter((one) => one === name).length === 2
  const constants = new Map<string, string>()
  const resolve = (text: string) => replaceReferences(text, (name) => constants.get(name))
  for (let count = -1; count !== constants.size; ) {
    count = constants.size
    for (const { defines = '', text } of candidates) {
      const value = resolve(text.slice(text.indexOf(':') + 1).trim())
      const isConstant = markedNames(value).length === 0 && !WIDE.test(value)
      const isShorter = value.length <= SHORT || isAskedOnce(defines)
      if (isConstant && isShorter && !/[!{]/.test(value) && !SUBSTITUTES.test(value)) {
        constants.set(defines, value)
      }
    }
  }
  return replaced(nodes, (node) => {
    if (node.defines !== undefined && constants.has(node.defines)) return []
    return { ...node, text: resolve(node.text) }
  })
}

/** The custom properties that the root of a page has whatever the circumstances. */
function definitionsAtRoot(nodes: readonly Node[]): Declaration[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'group') return node.name === 'layer' ? definitionsAtRoot(node.nodes) : []
    if (node.kind !== 'rule' || node.selectors.some(({ text }) => text !== ':root')) return []
    return node.nodes
      .filter((one) => one.kind === 'declaration')
      .filter(({ defines }) => defines !== undefined)
  })
}

function replaced(
  nodes: readonly Node[],
  replace: (node: Declaration) => Declaration | readonly [],
): readonly Node[] {
  return nodes.flatMap((node): Node | readonly Node[] => {
    if (node.kind === 'declaration') return replace(node)
    if (!('nodes' in node)) return node
    const left = replaced(node.nodes, replace)
    return left.length > 0 ? { ...node, nodes: left } : []
  })
}
