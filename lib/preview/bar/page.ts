import { type ChildNode, type Element, isTag } from 'domhandler'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import { parseDocument, serialise } from '@/lib/finish/dom'
import { hashSource } from '@/lib/finish/policy/hash'
import { everyElementOf, textIn } from '@/lib/finish/walk'
import { redirectIn } from '@/lib/preview/compare/redirect'
import { allowStyle } from './allow'
import { type Bar, barElement, barStyle } from './bar'

/**
 * Adds the bar to a finished page, and its style to the page's policy.
 *
 * @returns undefined for a page that nobody stays on: it moves on to another address
 * @throws when it has no policy: it would not be a page that the finish made
 */
export function withBar(html: string, bar: Bar): string | undefined {
  if (redirectIn(html) !== undefined) return undefined
  const document = parseDocument(html)
  const elements = [...everyElementOf(document)]
  const [head, body] = ['head', 'body'].map((name) => elements.find((one) => one.name === name))
  const policy = head?.children.filter(isTag).find(isPolicy)
  if (!head || !body || !policy) throw new Error('It has no content security policy.')
  const style = barStyle()
  policy.attribs.content = allowStyle(policy.attribs.content ?? '', hashSource(textIn(style)))
  adapter.appendChild(head, style)
  insertFirst(body, barElement(bar))
  return serialise(document)
}

/** Behind the link that skips to the content, which is to stay the first that the keyboard reaches. */
function insertFirst(body: Element, bar: Element): void {
  const next: ChildNode | null = body.children.find(isHeader) ?? body.firstChild
  if (next) adapter.insertBefore(body, bar, next)
  else adapter.appendChild(body, bar)
}

function isHeader(node: ChildNode): boolean {
  return isTag(node) && node.name === 'header'
}

function isPolicy({ name, attribs }: Element): boolean {
  return name === 'meta' && attribs['http-equiv']?.toLowerCase() === 'content-security-policy'
}
