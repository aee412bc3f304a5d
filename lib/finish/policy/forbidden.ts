import type { Element } from 'domhandler'

/** Attributes that hold an address which a script could stand in. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data']

/** Elements that run what they load. */
const CODE = ['script', 'object', 'embed']

/**
 * What only `'unsafe-inline'` or `'unsafe-hashes'` would allow: it would be there and do nothing. Nothing that this site draws is of the
 * kind, so it is a mistake in the code that made the page.
 *
 * @returns the first such thing, with an article; undefined when there is none
 */
export function forbiddenIn(elements: readonly Element[]): string | undefined {
  for (const element of elements) {
    const what = forbiddenOn(element)
    if (what) return what
  }
  return undefined
}

function forbiddenOn({ name, attribs }: Element): string | undefined {
  for (const [attribute, value] of Object.entries(attribs)) {
    if (attribute === 'style') return `a style attribute on a <${name}> ("${value}")`
    if (/^on[a-z]+$/.test(attribute)) return `a handler on a <${name}> ("${attribute}")`
    // Browsers skip control characters and spaces in front of a scheme, and tabs and line ends within (URL, "basic URL parser").
    const address = value.replace(/^[\0-\x20]+|[\t\n\r]/g, '')
    const isCode = CODE.includes(name) ? /^(?:javascript|data):/i : /^javascript:/i
    if (ADDRESSES.includes(attribute) && isCode.test(address)) {
      return `a script in the address of a <${name}>`
    }
  }
  return undefined
}
