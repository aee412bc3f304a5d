import type { Document } from 'domhandler'
import { parse, serialize } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'

/** Reads a page as browsers do (HTML, "Parsing HTML documents"). */
export function parseDocument(html: string): Document {
  return parse(html, { treeAdapter: adapter })
}

/** Writes a document down so that browsers read it as it is (HTML, "Serializing HTML fragments"). */
export function serialise(document: Document): string {
  return serialize(document, { treeAdapter: adapter })
}
