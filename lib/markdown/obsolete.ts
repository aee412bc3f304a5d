import type { Root } from 'hast'
import { eachElement } from './walk'

/** Elements that HTML has given up, and what says the same today. */
const SUCCESSORS = new Map([
  ['acronym', 'abbr'],
  ['center', 'div'],
  ['strike', 's'],
  ['tt', 'code'],
])

const CENTERED = 'text-align: center'
/** Cells keep `align`: it is how Markdown's tables say it, and React's HTML is made without it. */
const CELLS = ['td', 'th']

/** Replaces what HTML has given up and real pages still use: `<center>`, `align="right"`. Changes the tree. */
export function modernise(tree: Root): void {
  eachElement(tree, (element) => {
    const { tagName, properties } = element
    element.tagName = SUCCESSORS.get(tagName) ?? tagName
    if (tagName === 'center') addStyle(properties, CENTERED)
    const { align } = properties
    if (typeof align === 'string' && !CELLS.includes(tagName)) {
      delete properties.align
      addStyle(properties, tagName === 'img' ? `float: ${align}` : `text-align: ${align}`)
    }
  })
}

/** What the author wrote as a style goes on counting. */
function addStyle(properties: Record<string, unknown>, style: string): void {
  const { style: own } = properties
  properties.style = typeof own === 'string' ? `${style}; ${own}` : style
}
