import { type Document, Text } from 'domhandler'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import { parseWithoutScripts, serialise } from '@/lib/finish/dom'
import { elementsOf, textIn } from '@/lib/finish/walk'

/**
 * Reads what stands in the `<noscript>` elements of a page: to a parser with scripts it is text, and to visitors without them these are elements with
 * styles like any other (HTML, 4.12.2).
 *
 * @returns writes it down as text again
 */
export function openNoscripts(document: Document): () => void {
  const opened = [...elementsOf(document)].filter(({ name }) => name === 'noscript')
  for (const noscript of opened) {
    const text = textIn(noscript)
    noscript.children = []
    for (const child of [...parseWithoutScripts(text).children]) {
      adapter.appendChild(noscript, child)
    }
  }
  return () => {
    for (const noscript of opened) {
      const text = new Text(serialise(noscript))
      noscript.children = []
      adapter.appendChild(noscript, text)
    }
  }
}
