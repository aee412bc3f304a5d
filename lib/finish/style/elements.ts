import { type Element, isTag } from 'domhandler'

/** Whether an element is in one of these: `template`, `noscript`. */
export function isWithin(element: Element, names: readonly string[]): boolean {
  for (let { parent } = element; parent; { parent } = parent) {
    if (isTag(parent) && names.includes(parent.name)) return true
  }
  return false
}

/** The classes of an element (HTML: a set of tokens between white space). */
export function classesOf({ attribs }: Element): string[] {
  return [...new Set(attribs.class?.match(/[^\t\n\f\r ]+/g))]
}
