import { type CssNode, clone, type Selector, walk } from 'css-tree'
import { nameOf } from './relax'

/** Lists that match what one of their selectors matches, and weigh as much as the heaviest (Selectors 4, 17). */
export const LISTS = new Set(['is', 'where'])

/**
 * A selector without the elements in its lists that a page has not. Only lists of names of elements are made shorter: all of these weigh the
 * same.
 *
 * @param isThere whether a page may have an element of a name
 * @returns undefined when it stays as it is
 */
export function narrowed(
  selector: Selector,
  isThere: (name: string) => boolean,
): Selector | undefined {
  const copy = clone(selector) as Selector
  let isNarrower = false
  walk(copy, {
    visit: 'PseudoClassSelector',
    enter({ name, children }) {
      const list = children?.first
      if (!LISTS.has(name) || list?.type !== 'SelectorList') return
      const names = list.children.toArray().map(elementOf)
      if (names.includes(undefined) || !names.some((one) => one && isThere(one))) return
      const left = list.children.filter((_, item) => isThere(elementOf(item.data) ?? ''))
      isNarrower ||= left.size < list.children.size
      list.children = left
    },
  })
  return isNarrower ? copy : undefined
}

/** The element that a selector is the plain name of. */
function elementOf(node: CssNode): string | undefined {
  if (node.type !== 'Selector' || node.children.size !== 1) return undefined
  const only = node.children.first
  return only?.type === 'TypeSelector' && only.name !== '*' ? nameOf(only) : undefined
}
