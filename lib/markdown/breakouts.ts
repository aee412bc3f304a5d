import type { Root } from 'hast'
import { eachElement } from './walk'

/** The ends of comments, of character data and of elements whose content is no markup. */
const ENDS =
  /(?<=--!?|\])>|<(?=\/(?:style|script|title|xmp|textarea|noscript|iframe|noembed|noframes))/gi

/** Neither seen nor spoken. */
const WORD_JOINER = '\u2060'
const ADDRESSES = new Set(['href', 'src', 'cite'])

/**
 * Takes apart, in values of attributes, what would end a comment or an element. HTML's parser reads it as text there, but a
 * program that reads the page a second time, or as XML, may not (DOMPurify's SAFE_FOR_XML). In addresses it is encoded, which
 * means the same (WHATWG URL, path percent-encode set). Changes the tree.
 */
export function takeApartEnds(tree: Root): void {
  eachElement(tree, ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'string') properties[name] = apart(name, value)
      if (Array.isArray(value)) properties[name] = value.map((part) => apart(name, String(part)))
    }
  })
}

function apart(name: string, value: string): string {
  return value.replace(ENDS, (end) => {
    if (ADDRESSES.has(name)) return encodeURIComponent(end)
    return end === '>' ? WORD_JOINER + end : end + WORD_JOINER
  })
}
