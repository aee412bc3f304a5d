import type { Element } from 'domhandler'
import { classesOf } from './elements'
import { languagesOf } from './language'
import type { Scripts } from './scripts'
import type { PageIndex } from './types'

/** Lists the elements of a page by all that selectors can name. */
export function indexPage(elements: readonly Element[], scripts: Scripts): PageIndex {
  const named = new Map<string, Element[]>([['*', [...elements]]])
  const changing = new Map<string, boolean>([[':dir', hasDirections(elements)]])
  const speaks = languagesOf(elements)
  const add = (name: string, element: Element) => {
    const list = named.get(name)
    if (list) list.push(element)
    else named.set(name, [element])
  }
  for (const element of elements) {
    add(element.name, element)
    for (const [name, value] of Object.entries(element.attribs)) {
      add(`[${name}`, element)
      if (name === 'id') add(`#${value}`, element)
      if (name === 'class') for (const one of classesOf(element)) add(`.${one}`, element)
    }
  }
  return {
    isSettled: scripts.isSettled,
    elements: (name) => named.get(name) ?? [],
    mayChange(name) {
      let changes = changing.get(name)
      if (changes === undefined) {
        const [, ranges] = /^:lang\((.*)\)$/.exec(name) ?? []
        changes =
          ranges === undefined
            ? scripts.mayChange(name)
            : speaks(ranges) || scripts.mayChange('[lang')
        changing.set(name, changes)
      }
      return changes
    },
  }
}

/** Whether anything may run from right to left (HTML, "The directionality"). */
function hasDirections(elements: readonly Element[]): boolean {
  return elements.some(
    ({ name, attribs: { dir } }) => name === 'bdi' || (dir !== undefined && dir !== 'ltr'),
  )
}
