import {
  type Atrule,
  type Declaration as CssDeclaration,
  type CssNode,
  type Rule as CssRule,
  generate,
  ident,
  parse,
  walk,
} from 'css-tree'
import { allWords, mark, withoutMarks } from './marks'
import { isWhole, readSelectors } from './selector'
import { isSelfContained } from './self-contained'
import type { Declaration, Node, Other, Rule, Selector } from './types'
import { rebase } from './urls'
import { wordsOf } from './words'

/** At-rules around style rules (CSS Conditional, Cascade, Containment). */
const GROUPS = new Set(['media', 'supports', 'layer', 'container', 'scope', 'starting-style'])
/** At-rules that do nothing but define what they name. */
const NAMED = new Set([
  'keyframes',
  'property',
  'counter-style',
  'font-palette-values',
  'position-try',
])

/**
 * Reads a style sheet.
 *
 * @param base the address of its file, if it has one: what it names is then named from the root of the host
 */
export function parseSheet(css: string, base?: URL): readonly Node[] {
  const tree = parse(withoutMarks(css), { parseAtrulePrelude: false, parseCustomProperty: true })
  if (base) walk(tree, (node) => rebase(node, base))
  return tree.type === 'StyleSheet' ? nodesOf(tree.children.toArray()) : []
}

/** Reads what a `style` attribute holds. What is no declaration, or would end its rule, is left out, as browsers do. */
export function parseDeclarations(text: string): readonly Declaration[] {
  const tree = parse(withoutMarks(text), { context: 'declarationList', parseCustomProperty: true })
  if (tree.type !== 'DeclarationList') return []
  return tree.children
    .toArray()
    .filter((node) => node.type === 'Declaration')
    .filter(({ property, value }) => value.type === 'Value' || property.startsWith('--'))
    .flatMap((node) => declaration(node))
}

function nodesOf(nodes: readonly CssNode[], parents?: readonly Selector[]): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (node.type === 'Declaration') return declaration(node)
    if (node.type === 'Rule') return [rule(node, parents)]
    if (node.type === 'Atrule') return atRule(node, parents)
    // Something that came later than this reader, or a mistake: browsers know.
    return node.type === 'Comment' ? [] : other('', generate(node))
  })
}

function declaration(node: CssDeclaration): readonly Declaration[] {
  const marked = mark(node)
  const text = generate(marked)
  if (!isSelfContained(text)) return []
  const defines = node.property.startsWith('--') ? ident.decode(node.property) : undefined
  const isImportant = node.important !== false
  return [
    { kind: 'declaration', defines, isImportant, text, words: allWords(generate(marked.value)) },
  ]
}

function rule({ prelude, block }: CssRule, parents?: readonly Selector[]): Rule {
  const selectors = readSelectors(prelude, parents)
  const nodes = nodesOf(block.children.toArray(), selectors)
  return { kind: 'rule', selectors, isWhole: isWhole(prelude), nodes }
}

function atRule(node: Atrule, parents?: readonly Selector[]): readonly Node[] {
  const name = node.name.toLowerCase()
  const prelude = node.prelude ? generate(node.prelude).trim() : ''
  if (GROUPS.has(name) && node.block) {
    // Selectors in a scope are seen from the scope, not from the rule around it (CSS Cascade 6, 2.5).
    const around = name === 'scope' ? undefined : parents
    const nodes = nodesOf(node.block.children.toArray(), around)
    return [{ kind: 'group', name, prelude, words: wordsOf(prelude), nodes }]
  }
  if (name === 'font-face') return other(name, generate(node), familyOf(node))
  return other(name, generate(node), NAMED.has(name) ? prelude : undefined)
}

function other(name: string, written: string, defines?: string): readonly Other[] {
  const text = written.replace(/;$/, '')
  return isSelfContained(text) ? [{ kind: 'other', name, defines, text, words: wordsOf(text) }] : []
}

/** The family of a `@font-face`. */
function familyOf({ block }: Atrule): string | undefined {
  for (const node of block?.children ?? []) {
    if (node.type === 'Declaration' && node.property.toLowerCase() === 'font-family')
      return generate(node.value)
  }
  return undefined
}
