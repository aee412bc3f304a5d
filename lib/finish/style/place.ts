import { type Document, type Element, Text } from 'domhandler'
import { html } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import { elementsOf } from '@/lib/finish/walk'
import { replaceMarked } from './marks'
import type { Sheet } from './sheets'

/**
 * Puts style into a page.
 *
 * @param before comes before all other sheets, in the place of those that were taken in
 * @param behind comes behind all that are in the head
 */
export function place(
  document: Document,
  sheets: readonly Sheet[],
  taken: readonly Sheet[],
  before: string,
  behind = '',
): void {
  const head = [...elementsOf(document)].find(({ name }) => name === 'head')
  if (!head) throw new Error('A page has no <head>: no parser of HTML made this document.')
  const [sheet] = sheets
  // A sheet in the body, which may be one in a drawing, comes after all of the head.
  const isInHead = sheet?.element.parent === head
  if (before !== '' && isInHead) adapter.insertBefore(head, styleElement(before), sheet.element)
  else if (before !== '') adapter.appendChild(head, styleElement(before))
  if (behind !== '') adapter.appendChild(head, styleElement(behind))
  for (const { element } of taken) adapter.detachNode(element)
}

function styleElement(css: string): Element {
  const style = adapter.createElement('style', html.NS.HTML, [])
  adapter.appendChild(style, new Text(safeText(replaceMarked(css, (name) => name))))
  return style
}

/**
 * Style as the text of a `<style>`: `</style` would end it, also inside of a string (HTML, "Parsing HTML documents"). As an
 * escape, the `s` is the same in strings, names and addresses.
 */
function safeText(css: string): string {
  return css.replace(/<\/(s)(?=tyle)/gi, (_, s) => `</\\${s === 's' ? '73' : '53'} `)
}
