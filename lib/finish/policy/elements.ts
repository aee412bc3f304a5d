import { type ChildNode, type Element, hasChildren, isTag, type ParentNode } from 'domhandler'
import { parseFragment } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'

/**
 * Every element that a policy speaks for: also those in a `<template>`, those that only browsers without scripts see (`<noscript>`), and
 * those of a frame that is written into the page (`srcdoc`), which inherits the policy.
 */
export function elementsOf(document: ParentNode): Element[] {
  const found: Element[] = []
  const collect = (node: ParentNode) => {
    for (const child of node.children) {
      if (isTag(child)) found.push(child)
      if (hasChildren(child)) collect(child)
      const hidden = isTag(child) && hiddenIn(child)
      if (hidden) collect(parseFragment(hidden, { treeAdapter: adapter, scriptingEnabled: false }))
    }
  }
  collect(document)
  return found
}

function hiddenIn(element: Element): string | undefined {
  return element.name === 'noscript' ? textOf(element) : element.attribs.srcdoc
}

/** The text of an element that holds nothing but text: `<script>`, `<style>`, `<noscript>`. */
export function textOf({ children }: Element): string {
  return children.map((child: ChildNode) => ('data' in child ? child.data : '')).join('')
}
