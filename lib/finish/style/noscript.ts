import { type Document, Text } from 'domhandler'
import { parseFragment, serialize } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
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
    const options = { treeAdapter: adapter, scriptingEnabled: false }
    for (const child of [...parseFragment(text, options).children]) {
      adapter.appendChild(noscript, child)
    }
  }
  return () => {
    for (const noscript of opened) {
      const text = new Text(serialize(noscript, { treeAdapter: adapter }))
      noscript.children = []
      adapter.appendChild(noscript, text)
    }
  }
}
