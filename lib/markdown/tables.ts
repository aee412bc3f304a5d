import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { eachElement } from './walk'

/**
 * A table that is wider than the screen scrolls on its own. What scrolls has to be reachable by keyboard (WCAG 2.1.1, axe
 * scrollable-region-focusable), and what is reachable needs a role and a name: a group, since a page full of tables is no
 * page full of landmarks. Header cells without text are no headers. Changes the tree.
 */
export function wrapTables(parent: Root | Element): void {
  // A root holds more kinds of node, but a sanitised one holds elements and text.
  parent.children = (parent.children as ElementContent[]).map((child) => {
    if (child.type !== 'element') return child
    if (child.tagName === 'table') return wrapped(child)
    wrapTables(child)
    return child
  })
}

function wrapped(table: Element): Element {
  eachElement(table, (cell) => {
    const isText = cell.children.every(({ type }) => type === 'text')
    if (cell.tagName === 'th' && isText && textOf(cell).trim() === '') cell.tagName = 'td'
  })
  return {
    type: 'element',
    tagName: 'div',
    properties: { role: 'group', tabIndex: 0, ariaLabel: nameOf(table) },
    children: [table],
  }
}

/** What a table is about: its caption, else what its columns are called. */
function nameOf(table: Element): string {
  const words: Record<'caption' | 'th', string[]> = { caption: [], th: [] }
  eachElement(table, (element) => {
    const { tagName } = element
    if (tagName === 'caption' || tagName === 'th') {
      words[tagName].push(textOf(element).replace(/\s+/g, ' ').trim())
    }
  })
  const about = words.caption.join(' ') || words.th.filter(Boolean).join(', ')
  return about ? `Table: ${about}` : 'Table'
}
