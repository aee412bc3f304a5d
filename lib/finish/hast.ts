import { type ChildNode, type Element, isComment, isTag, isText } from 'domhandler'
import type { Element as HastElement } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import type { DefaultTreeAdapterTypes as Parse5 } from 'parse5'
import { parseWithoutScripts } from './dom'
import { textIn } from './walk'

/** An element as the libraries of unified have it. `<noscript>` is read as without scripts, and a `<template>` is empty. */
export function hastOf(element: Element): HastElement {
  return fromParse5(parse5Of(element)) as HastElement
}

/** The conversion is that of parse5's own trees, of which it looks at no more than this. */
function parse5Of(element: Element): Parse5.Element {
  const { name, attribs, namespace } = element
  return {
    nodeName: name,
    tagName: name,
    namespaceURI: namespace,
    attrs: Object.entries(attribs).map(([name, value]) => ({ name, value })),
    childNodes: childrenOf(element).flatMap(childOf),
    ...(name === 'template' && { content: { nodeName: '#document-fragment', childNodes: [] } }),
  } as unknown as Parse5.Element
}

function childrenOf(element: Element): readonly ChildNode[] {
  if (element.name === 'template') return []
  return element.name === 'noscript'
    ? parseWithoutScripts(textIn(element)).children
    : element.children
}

function childOf(node: ChildNode): Parse5.ChildNode[] {
  if (isTag(node)) return [parse5Of(node)]
  if (isText(node)) return [{ nodeName: '#text', value: node.data, parentNode: null }]
  return isComment(node) ? [{ nodeName: '#comment', data: node.data, parentNode: null }] : []
}
