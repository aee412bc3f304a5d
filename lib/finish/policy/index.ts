import { isTag } from 'domhandler'
import { html } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import type { Draft } from '@/lib/finish/types'
import { everyElementOf } from '@/lib/finish/walk'
import { CONNECTS } from './addresses'
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
  const elements = [...everyElementOf(document)]
  const forbidden = forbiddenIn(elements)
  if (forbidden) throw new Error(`${file} has ${forbidden}, which its policy would stop.`)
  const policy = policyOf(elements, { runtime: keeps !== undefined })
  const head = elements.find(({ name }) => name === 'head')
  if (!head) throw new Error(`${file} has no <head>: no parser of HTML made this document.`)
  const meta = adapter.createElement('meta', html.NS.HTML, [
    { name: 'http-equiv', value: 'Content-Security-Policy' },
    { name: 'content', value: policy },
  ])
  // Browsers look for the character set in the first 1,024 bytes only, and a policy can be longer.
  const first = head.children.find(isTag)
  const next = first?.attribs.charset === undefined ? head.firstChild : first.next
  if (next) adapter.insertBefore(head, meta, next)
  else adapter.appendChild(head, meta)
  for (const { attribs } of elements) delete attribs[CONNECTS]
}
