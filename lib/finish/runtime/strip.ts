import { type Document, type Element, isComment, isTag } from 'domhandler'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import { elementsOf, nodesOf } from '@/lib/finish/walk'
import type { Build } from './build'
import { dropRepeats } from './card'
import { perform } from './moves'
import { mayBeNexts, type Runtime } from './scripts'

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
  { files }: Build,
): void {
  perform(steps)
  for (const script of scripts) adapter.detachNode(script)
  for (const node of [...nodesOf(document)]) {
    if (isTag(node)) stripElement(node, files)
    else if (isComment(node) && MARKS.has(node.data)) adapter.detachNode(node)
  }
  dropRepeats(document)
}

function stripElement(element: Element, files: string): void {
  if (isPreloadOfScript(element, files) || isRemains(element)) {
    adapter.detachNode(element)
    return
  }
  // The order of style sheets, for those that come later.
  if (element.name === 'link' || element.name === 'style') delete element.attribs['data-precedence']
}

/** Whether an element loads one of Next's scripts before it is needed. */
function isPreloadOfScript({ name, attribs }: Element, files: string): boolean {
  const { rel = '', href = '', as } = attribs
  if (name !== 'link' || !href.startsWith(files)) return false
  return rel === 'modulepreload' || (as === 'script' && (rel === 'preload' || rel === 'prefetch'))
}

function isRemains({ name, attribs, children }: Element): boolean {
  if (name === 'meta') return attribs.name === 'next-size-adjust'
  // Where metadata were drawn, which stand in the head (MetadataWrapper in node_modules/next/dist/lib/metadata/metadata.js).
  const isHidden = name === 'div' && attribs.hidden === '' && Object.keys(attribs).length === 1
  const marks = children.map((child) => (isComment(child) ? child.data : undefined))
  return isHidden && marks.join() === '$,/$'
}

/** What is left of the runtime in a page, in a few words; undefined when nothing is. */
export function remainder(document: Document, { files }: Build): string | undefined {
  for (const element of elementsOf(document)) {
    if (element.name === 'script' && mayBeNexts(element)) return 'a script'
    if (isPreloadOfScript(element, files)) return 'the preload of a script'
  }
  return undefined
}
