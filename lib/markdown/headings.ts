import { slug } from 'github-slugger'
import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Removed } from './types'
import { eachElement } from './walk'

/** `## Title {#anchor .class}`: attributes of a heading, as upstream's Markdown (goldmark) reads them. */
const ATTRIBUTES = /\s+\{\s*((?:[#.][\w:-]+\s*)+)\}\s*$/

/** The rank of a heading as written; undefined for other elements. */
export function rankOf({ tagName }: Element): number | undefined {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined
}

/**
 * Gives each heading the anchor that it wants: the one that its author wrote, else its text as GitHub and upstream make one
 * of it. Headings without content are left out: they would be announced as nothing (WCAG 1.3.1). Changes the tree; returns
 * what it left out.
 */
export function nameHeadings(tree: Root): Removed[] {
  const removed: Removed[] = []
  nameIn(tree, removed)
  return removed
}

function nameIn(parent: Root | Element, removed: Removed[]): void {
  // A root holds more kinds of node, but a sanitised one holds elements and text.
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (child.type !== 'element') return true
    if (rankOf(child) === undefined) {
      nameIn(child, removed)
      return true
    }
    if (isEmpty(child)) {
      removed.push({ name: child.tagName, kind: 'heading', position: child.position })
      return false
    }
    readAttributes(child)
    // Upstream's name for headings of nothing but signs.
    child.properties.id ??= slug(textOf(child)) || 'heading'
    return true
  })
}

function isEmpty(heading: Element): boolean {
  let hasPicture = false
  eachElement(heading, ({ tagName }) => {
    hasPicture ||= tagName === 'img'
  })
  return !hasPicture && textOf(heading).trim() === ''
}

function readAttributes({ children, properties }: Element): void {
  const last = children.at(-1)
  const [all, written] = (last?.type === 'text' && ATTRIBUTES.exec(last.value)) || []
  if (last?.type !== 'text' || all === undefined || written === undefined) return
  last.value = last.value.slice(0, -all.length)
  const names = written.match(/[#.][\w:-]+/g) ?? []
  const id = names.find((name) => name.startsWith('#'))
  const classes = names.filter((name) => name.startsWith('.')).map((name) => name.slice(1))
  if (id) properties.id = id.slice(1)
  if (classes.length > 0) properties.className = classes
}
