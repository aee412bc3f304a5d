import { type Document, type Element, isComment, isTag } from 'domhandler'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import { nodesOf } from '@/lib/finish/walk'
import { dropRepeats } from './card'
import { perform } from './moves'
import { isNexts, type Runtime } from './scripts'

/** Comments that React leaves for its runtime: the edges of boundaries, and of texts that stand side by side. */
const MARKS = new Set(['$', '/$', '&', '/&', ' '])

/**
 * Takes out of a page what only the runtime reads and what Next says twice, and puts what React would have moved into its place.
 *
 * @param steps what to move (`plan`)
 */
export function strip(
  document: Document,
  { scripts }: Runtime,
  steps: Parameters<typeof perform>[0],
): void {
  perform(steps)
  for (const script of scripts) adapter.detachNode(script)
  for (const node of [...nodesOf(document)]) {
    if (isTag(node)) stripElement(node)
    else if (isComment(node) && MARKS.has(node.data)) adapter.detachNode(node)
  }
  dropRepeats(document)
}

function stripElement(element: Element): void {
  if (isPreloadOfScript(element) || isRemains(element)) {
    adapter.detachNode(element)
    return
  }
  // Every browser that we support reads WOFF 2: none has to be told before it loads one.
  if (isPreloadOfFont(element)) delete element.attribs.type
  // The order of style sheets, for those that come later.
  if (element.name === 'link' || element.name === 'style') delete element.attribs['data-precedence']
}

/** Whether an element loads one of Next's scripts before it is needed. */
export function isPreloadOfScript({ name, attribs }: Element): boolean {
  const { rel = '', href = '', as } = attribs
  if (name !== 'link' || !isNexts(href)) return false
  return rel === 'modulepreload' || (as === 'script' && (rel === 'preload' || rel === 'prefetch'))
}

function isPreloadOfFont({ name, attribs: { rel, as, type } }: Element): boolean {
  return name === 'link' && rel === 'preload' && as === 'font' && type === 'font/woff2'
}

function isRemains({ name, attribs, children }: Element): boolean {
  if (name === 'meta') return attribs.name === 'next-size-adjust'
  // Where metadata were drawn, which stand in the head (MetadataWrapper in node_modules/next/dist/lib/metadata/metadata.js).
  const isHidden = name === 'div' && attribs.hidden === '' && Object.keys(attribs).length === 1
  const marks = children.map((child) => (isComment(child) ? child.data : undefined))
  return isHidden && marks.join() === '$,/$'
}
