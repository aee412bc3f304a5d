import { type Document, type Element, isTag } from 'domhandler'
import { html } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import type { Draft } from '@/lib/finish/types'
import { CONNECTS } from './addresses'
import { elementsOf } from './elements'
import { forbiddenIn } from './forbidden'
import { policyOf } from './policy'

/**
 * Adds the page's content security policy as a `<meta>`, where nothing that it governs stands before it.
 *
 * `frame-ancestors` cannot stand in a `<meta>` (CSP 3, "The <meta> element"), and is sent as a header.
 *
 * @throws when the page has something that no policy of hashes can allow
 */
export function addPolicy({ file, document, keeps }: Draft): void {
  const forbidden = forbiddenIn(document)
  if (forbidden) throw new Error(`${file} has ${forbidden}, which its policy would stop.`)
  const policy = policyOf(document, { runtime: keeps !== undefined })
  const head = headOf(document)
  const meta = adapter.createElement('meta', html.NS.HTML, [
    { name: 'http-equiv', value: 'Content-Security-Policy' },
    { name: 'content', value: policy },
  ])
  // Browsers look for the character set in the first 1,024 bytes only, and a policy can be longer.
  const first = head.children.find(isTag)
  const next = first?.attribs.charset === undefined ? head.firstChild : first.next
  if (next) adapter.insertBefore(head, meta, next)
  else adapter.appendChild(head, meta)
  for (const element of elementsOf(document)) delete element.attribs[CONNECTS]
}

/** The parser gives every document one. */
function headOf(document: Document): Element {
  for (const element of elementsOf(document)) if (element.name === 'head') return element
  throw new Error('A document without a <head> was not made by a parser of HTML.')
}
