import { type ChildNode, type Document, type Element, isTag } from 'domhandler'
import { elementsOf } from '@/lib/finish/walk'

/** What all pages stand in: everything else in a body is the page's own, a mark that it is a draft included. */
const FRAME = new Set(['header', 'footer', 'script', 'style', 'noscript', 'template', 'link'])

/** Whether a child of `<body>` belongs to the frame of the site: header, footer, scripts, the link that skips to the content. */
export function isFrame(node: ChildNode): boolean {
  if (!isTag(node)) return node.type !== 'text'
  return FRAME.has(node.name) || isSkipLink(node)
}

export function isSkipLink({ name, attribs }: Element): boolean {
  return name === 'a' && attribs.href?.startsWith('#') === true
}

export function bodyOf(document: Document): Element | undefined {
  return [...elementsOf(document)].find(({ name }) => name === 'body')
}
