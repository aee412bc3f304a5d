import { compile } from 'css-select'
import {
  type CssNode,
  type Selector as CssSelector,
  generate,
  type ListItem,
  type PseudoClassSelector,
  walk,
} from 'css-tree'
import type { AnyNode, Element } from 'domhandler'
import { mark } from './marks'
import { LISTS, narrowed } from './narrow'
import { languageName, nameOf, relaxed, type Sense, STRUCTURAL } from './relax'
import type { PageIndex, Selector } from './types'
import { hashesIn } from './weight'

/** Pseudo-classes that every browser knows, wherever they stand. `:has()` is none: inside of another, it is a mistake. */
const STATES = new Set([
  ...STRUCTURAL,
  ...'not is where hover focus focus-visible focus-within active link visited target'.split(' '),
  ...'checked disabled enabled empty dir lang'.split(' '),
])
/** Pseudo-elements that every browser knows, at the end of a selector, and not inside of `:is()` and its like. */
const ELEMENTS = new Set(['before', 'after', 'first-line', 'first-letter', 'marker'])

/**
 * Reads the selectors of a rule.
 *
 * @param prelude what stands before its `{`
 * @param parents the selectors of the rule around it, for a nested one
 */
export function readSelectors(
  prelude: CssNode,
  parents?: readonly Selector[],
): readonly Selector[] {
  if (prelude.type !== 'SelectorList') return [unread(prelude)]
  const nodes = prelude.children.toArray()
  return nodes.map((node) =>
    node.type === 'Selector' ? new ReadSelector(node, parents) : unread(node),
  )
}

/** Whether a browser may take one of the selectors for a mistake: it drops the whole rule then (Selectors 4, 3.9). */
export function isWhole(prelude: CssNode): boolean {
  let isSound = prelude.type === 'SelectorList'
  let depth = 0
  walk(prelude, {
    enter(node: CssNode, item?: ListItem<CssNode>) {
      const isLast = depth === 0 && item?.next === null
      if (node.type === 'PseudoClassSelector') {
        isSound &&= STATES.has(node.name) || (isLast && ELEMENTS.has(node.name))
        depth++
      } else if (node.type === 'PseudoElementSelector') {
        isSound &&= isLast && ELEMENTS.has(node.name)
      } else if (node.type === 'Raw') isSound = false
    },
    leave(node: CssNode) {
      if (node.type === 'PseudoClassSelector') depth--
    },
  })
  return !isSound
}

/** What cannot be read may match anything. */
function unread(node: CssNode): Selector {
  const text = generate(node)
  return everywhere(text, hashesIn(text))
}

/** A selector that may match anything: nothing of it is looked at. */
export function everywhere(text: string, ids: number): Selector {
  const selector: Selector = {
    text,
    ids,
    names: [],
    relaxed: (sense) => (sense === 'possible' ? '*' : undefined),
    isPossible: () => true,
    narrowed: () => selector,
  }
  return selector
}

/** What a pseudo-class asks for that a page has for good, or has not. */
function circumstanceOf(part: PseudoClassSelector): string | undefined {
  const name = part.name.toLowerCase()
  if (name === 'lang') return languageName(part)
  return name === 'dir' ? ':dir' : undefined
}

type Test = (element: Element) => boolean

class ReadSelector implements Selector {
  readonly text: string
  readonly ids: number
  readonly names: readonly string[]
  private readonly hasNesting: boolean
  private readonly hasList: boolean
  /** What the page must have for it to match. */
  private readonly needs: readonly string[]
  /** What the elements that it matches must have. */
  private readonly own: readonly string[]
  /** One test for each set of names that change: pages with the same scripts share it. */
  private readonly tests = new Map<string, Test>()

  constructor(
    private readonly node: CssSelector,
    private readonly parents: readonly Selector[] = [],
  ) {
    const names = new Set(parents.flatMap((parent) => parent.names))
    let hasNesting = false
    let hasList = false
    let ids = Math.max(0, ...parents.map((parent) => parent.ids))
    walk(node, (part) => {
      const name = part.type === 'PseudoClassSelector' ? circumstanceOf(part) : nameOf(part)
      if (name !== undefined) names.add(name)
      if (part.type === 'IdSelector') ids++
      if (part.type === 'NestingSelector') hasNesting = true
      if (part.type === 'PseudoClassSelector') hasList ||= LISTS.has(part.name)
    })
    this.names = [...names]
    this.ids = ids
    this.hasNesting = hasNesting
    this.hasList = hasList
    const parts = node.children.toArray()
    const last = parts.findLastIndex(({ type }) => type === 'Combinator')
    this.needs = parts.flatMap((part) => nameOf(part) ?? [])
    this.own = parts.slice(last + 1).flatMap((part) => nameOf(part) ?? [])
    this.text = generate(mark(node))
  }

  relaxed(sense: Sense, changes: (name: string) => boolean): string | undefined {
    const parent = (sense: Sense) => {
      const texts = this.parents.flatMap((one) => one.relaxed(sense, changes) ?? [])
      return texts.length > 0 ? texts.join() : undefined
    }
    const text = relaxed(this.node, sense, { changes, parent })
    if (text === undefined) return undefined
    // In a scope, one can begin with a combinator, as in `:has()`.
    if (this.parents.length === 0 || this.hasNesting) return text.replace(/^[>+~]/, '*$&')
    // Without `&`, it stands below the rule around it (CSS Nesting, 3.1).
    const around = parent(sense)
    return around && `:is(${around}) ${text}`
  }

  isPossible(page: PageIndex): boolean {
    const changing = this.names.filter((name) => page.mayChange(name))
    const isSure = (name: string) => !changing.includes(name)
    if (this.needs.some((name) => isSure(name) && page.elements(name).length === 0)) return false
    const candidates = page.elements(this.own.find(isSure) ?? '*')
    return !page.isSettled || candidates.some(this.testFor(changing))
  }

  narrowed(page: PageIndex): Selector {
    if (!this.hasList) return this
    const node = narrowed(this.node, (name) => {
      return page.mayChange(name) || page.elements(name).length > 0
    })
    return node ? new ReadSelector(node, this.parents) : this
  }

  private testFor(changing: readonly string[]): Test {
    const key = changing.join()
    let test = this.tests.get(key)
    if (!test) {
      test = compiled(this.relaxed('possible', (name) => changing.includes(name)))
      this.tests.set(key, test)
    }
    return test
  }
}

function compiled(selector: string | undefined): Test {
  try {
    return selector === undefined ? () => false : compile<AnyNode, Element>(selector)
  } catch {
    // What the engine cannot read may match anything.
    return () => true
  }
}
