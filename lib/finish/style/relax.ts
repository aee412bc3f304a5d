import { type CssNode, generate, ident, type PseudoClassSelector, type Selector } from 'css-tree'

/** `possible`: matches whatever the selector may come to match. `certain`: matches only what it always matches. */
export type Sense = 'possible' | 'certain'

/** What is known of the page that a selector is for. */
export interface Given {
  /** Whether something can come and go while the page is open: `.class`, `#id`, `[attribute`, `tag`, `:dir` or `:lang(…)`. */
  changes(name: string): boolean
  /** The selectors of the rule around a nested one. */
  parent(sense: Sense): string | undefined
}

/** Pseudo-classes that say where an element stands among the others, which no visitor changes (Selectors 4, 13 and 14). */
export const STRUCTURAL: ReadonlySet<string> = new Set([
  'root',
  'first-child',
  'last-child',
  'only-child',
  'first-of-type',
  'last-of-type',
  'only-of-type',
  'nth-child',
  'nth-last-child',
  'nth-of-type',
  'nth-last-of-type',
])
/** Pseudo-classes that match what their arguments match (Selectors 4, 4). */
const ANY: ReadonlySet<string> = new Set([
  'is',
  'where',
  'matches',
  'any',
  '-webkit-any',
  '-moz-any',
])
const NEVER = ':not(*)'

/**
 * A selector without what changes while a page is open – states such as `:hover`, attributes that a script sets – and in the words
 * that css-select has. With the sense `possible` it matches more than the selector itself: all that this matches in any state. Inside
 * of `:not()`, the sense is the other one.
 *
 * @returns undefined when it matches nothing for certain
 */
export function relaxed(selector: Selector, sense: Sense, given: Given): string | undefined {
  let text = ''
  let compound: string | undefined
  for (const node of selector.children) {
    if (node.type === 'Combinator') {
      // A selector in `:has()` can begin with one.
      text += (compound === undefined ? '' : compound || '*') + node.name
      compound = undefined
      continue
    }
    const part = relaxedPart(node, sense, given)
    if (part === undefined) return undefined
    compound = (compound ?? '') + part
  }
  return text + (compound || '*')
}

/** The selectors of a list, relaxed; without those that match nothing for certain. */
export function relaxedList(node: CssNode | undefined, sense: Sense, given: Given): string[] {
  if (node?.type !== 'SelectorList') return []
  return node.children
    .toArray()
    .flatMap((one) => (one.type === 'Selector' ? (relaxed(one, sense, given) ?? []) : []))
}

function relaxedPart(node: CssNode, sense: Sense, given: Given): string | undefined {
  const unknown = sense === 'possible' ? '' : undefined
  if (node.type === 'NestingSelector') return inAny(given.parent(sense)) ?? unknown
  if (node.type === 'PseudoClassSelector') return relaxedState(node, sense, given)
  const name = nameOf(node)
  if (name === undefined || given.changes(name)) return unknown
  return name === '*' ? '' : generate(node)
}

function relaxedState(node: PseudoClassSelector, sense: Sense, given: Given): string | undefined {
  const unknown = sense === 'possible' ? '' : undefined
  const name = node.name.toLowerCase()
  const [argument] = node.children?.toArray() ?? []
  if (name === 'not') {
    const inner = relaxedList(argument, sense === 'possible' ? 'certain' : 'possible', given)
    return inner.length > 0 ? `:not(${inner})` : ''
  }
  if (ANY.has(name) || name === 'has') {
    const inner = relaxedList(argument, sense, given)
    if (inner.length === 0) return unknown
    return `:${name === 'has' ? name : 'is'}(${inner})`
  }
  if (name === 'dir' && !given.changes(':dir'))
    return argument && /^ltr$/i.test(generate(argument)) ? '' : NEVER
  if (name === 'lang' && !given.changes(languageName(node))) return NEVER
  if (!STRUCTURAL.has(name)) return unknown
  if (argument?.type !== 'Nth' || !argument.selector) return generate(node).toLowerCase()
  const among = relaxedList(argument.selector, 'possible', given).join()
  // Which one it is depends on all of them.
  if (among !== relaxedList(argument.selector, 'certain', given).join()) return unknown
  return `:${name}(${generate(argument.nth)} of ${among})`
}

/** The name under which it is known whether a page has a language. */
export function languageName({ children }: PseudoClassSelector): string {
  return `:lang(${
    children
      ?.toArray()
      .map((node) => generate(node))
      .join('') ?? ''
  })`
}

function inAny(selectors: string | undefined): string | undefined {
  return selectors && `:is(${selectors})`
}

/**
 * What a part of a selector names: `tag`, `.class`, `#id` or `[attribute`; `*` for all elements. undefined for what css-select would read in another way
 * than browsers: a namespace, or a name in capitals (of SVG), which it writes small.
 */
export function nameOf(node: CssNode): string | undefined {
  if (node.type === 'ClassSelector') return `.${ident.decode(node.name)}`
  if (node.type === 'IdSelector') return `#${ident.decode(node.name)}`
  if (node.type === 'TypeSelector') return isPlain(node.name) ? node.name : undefined
  if (node.type !== 'AttributeSelector' || !isPlain(node.name.name)) return undefined
  return `[${node.name.name}`
}

function isPlain(name: string): boolean {
  return !/[A-Z|\\]/.test(name)
}
