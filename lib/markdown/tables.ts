import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'

/**
 * A table that is wider than the screen scrolls on its own. What scrolls has to be reachable by keyboard (WCAG 2.1.1, axe
 * scrollable-region-focusable), and what is reachable needs a role and a name: a group, since a page full of tables is no
 * page full of landmarks. Header cells without text are no headers. Changes the tree.
 */
export function wrapTables(tree: Root): void {
  visit(tree, { type: 'element', tagName: 'table' }, (table: Element, index, parent) => {
    if (!parent || index === undefined) return undefined
    visit(table, { type: 'element', tagName: 'th' }, (cell: Element) => {
      if (textOf(cell).trim() === '' && cell.children.every(({ type }) => type === 'text')) {
        cell.tagName = 'td'
      }
    })
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { role: 'group', tabIndex: 0, ariaLabel: nameOf(table) },
      children: [table],
    }
    return [SKIP, index + 1]
  })
}

/** What a table is about: its caption, else what its columns are called. */
function nameOf(table: Element): string {
  const words: Record<'caption' | 'th', string[]> = { caption: [], th: [] }
  visit(table, 'element', (element) => {
    const { tagName } = element
    if (tagName === 'caption' || tagName === 'th') {
      words[tagName].push(textOf(element).replace(/\s+/g, ' ').trim())
    }
  })
  const about = words.caption.join(' ') || words.th.filter(Boolean).join(', ')
  return about ? `Table: ${about}` : 'Table'
}
