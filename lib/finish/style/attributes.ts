import type { Element } from 'domhandler'
import { parseDeclarations } from './parse'
import { everywhere } from './selector'
import type { Declaration, Node } from './types'

/** What was in the `style` attributes of a page. */
export interface Moved {
  /** In a first layer: what is important there beats all other important declarations (CSS Cascade 5, 6.4.4). */
  first: readonly Node[]
  /** Behind everything: it beats what has no more weight. */
  last: readonly Node[]
}

/**
 * Moves the `style` attributes of a page into rules that have their place in the cascade: above all declarations that are
 * not important (CSS Style Attributes, 3); and what is important in them, above all that are.
 *
 * @param weight more ids than any selector outside of layers names
 */
export function moveAttributes(elements: readonly Element[], weight: number): Moved {
  const attribute = freeAttribute(elements)
  const names = new Map<string, string>()
  const rules: { selector: string; declarations: readonly Declaration[] }[] = []
  for (const { attribs } of elements) {
    const { style } = attribs
    if (style === undefined) continue
    delete attribs.style
    let name = names.get(style)
    if (name === undefined) {
      const declarations = parseDeclarations(style)
      name = declarations.length > 0 ? String(rules.length + 1) : ''
      names.set(style, name)
      if (name !== '') rules.push({ selector: `[${attribute}="${name}"]`, declarations })
    }
    if (name !== '') attribs[attribute] = name
  }
  const some = (isImportant: boolean) =>
    rules.flatMap(({ selector, declarations }) => {
      const nodes = declarations.filter((one) => one.isImportant === isImportant)
      return nodes.length > 0 ? [rule(isImportant ? selector : heavy(selector, weight), nodes)] : []
    })
  const important = some(true)
  return {
    first:
      important.length > 0
        ? [{ kind: 'group', name: 'layer', prelude: '', words: [], nodes: important }]
        : [],
    last: some(false),
  }
}

/** Matches what the selector matches, and weighs as much as so many ids: `:is()` weighs as its heaviest part. */
function heavy(selector: string, weight: number): string {
  return weight === 0 ? selector : `:is(${selector},${selector}${'#_'.repeat(weight)})`
}

function rule(text: string, nodes: readonly Node[]): Node {
  return { kind: 'rule', selectors: [everywhere(text, 0)], isWhole: false, nodes }
}

/** Carries the name of what was a `style` attribute: React, which draws `class` and `style`, does not know it. */
function freeAttribute(elements: readonly Element[]): string {
  let name = 'data-style'
  while (elements.some(({ attribs }) => name in attribs)) name += '-'
  return name
}
