import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler'
import { parseWithoutScripts } from './dom'

/** A node and all below it, in the order of the document; what is in a `<template>` too. */
export function* nodesOf(root: AnyNode): Generator<AnyNode> {
  // A stack, as a generator of generators costs each node the depth of its place.
  const left = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    yield node
    if (hasChildren(node)) left.push(...node.children.toReversed())
  }
}

/** The elements of a tree, in the order of the document. */
export function* elementsOf(root: AnyNode): Generator<Element> {
  for (const node of nodesOf(root)) if (isTag(node)) yield node
}

/**
 * The elements of a tree, and those that stand in it as text: what only browsers without scripts see (`<noscript>`), and frames that are
 * written into the page (`srcdoc`).
 */
export function* everyElementOf(root: AnyNode): Generator<Element> {
  for (const element of elementsOf(root)) {
    yield element
    const html = element.name === 'noscript' ? textIn(element) : element.attribs.srcdoc
    if (html) yield* everyElementOf(parseWithoutScripts(html))
  }
}

/** The text that stands directly in an element. In a `<script>` or `<style>` it is all of it. */
export function textIn(element: Element): string {
  return element.children.map((child) => (isText(child) ? child.data : '')).join('')
}
