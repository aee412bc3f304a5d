import type { Element } from 'domhandler'
import { classesOf } from './elements'
import { markedNames, replaceMarked } from './marks'

/**
 * Gives short names to the classes and the custom properties of a page, and takes away classes that its style does not use.
 *
 * @param css the style of the page, with marked names
 * @param isOwn whether a name may be another one
 * @returns the style with the short names
 */
export function shortenNames(
  css: string,
  elements: readonly Element[],
  isOwn: (name: string) => boolean,
): string {
  const used = new Set(markedNames(css))
  const classes = elements.flatMap(classesOf)
  const taken = new Set([...used, ...classes].filter((name) => !isOwn(name)))
  const short = new Map<string, string>()
  const [forClasses, forProperties] = [shortNames('', taken), shortNames('--', taken)]
  for (const name of [...classes, ...used]) {
    if (!used.has(name) || !isOwn(name) || short.has(name)) continue
    short.set(name, (name.startsWith('--') ? forProperties : forClasses).next().value)
  }
  for (const element of elements) {
    const before = classesOf(element)
    if (!before.some(isOwn)) continue
    const after = before.filter((name) => used.has(name) || !isOwn(name))
    if (after.length > 0)
      element.attribs.class = after.map((name) => short.get(name) ?? name).join(' ')
    else delete element.attribs.class
  }
  return replaceMarked(css, (name) => short.get(name) ?? name)
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** `a` to `Z`, then `aa`, `ab` and so on, without those that are taken. */
function* shortNames(prefix: string, taken: ReadonlySet<string>): Generator<string, never> {
  for (let number = 0; ; number++) {
    let name = ''
    for (let rest = number; rest >= 0; rest = Math.floor(rest / LETTERS.length) - 1) {
      name = LETTERS.charAt(rest % LETTERS.length) + name
    }
    if (!taken.has(prefix + name)) yield prefix + name
  }
}
