import type { Element, Root } from 'hast'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import { unified } from 'unified'
import { readStyle } from './styles'
import type { Position, Removed } from './types'
import { eachElement } from './walk'

/** Makes the function that takes a tree of any HTML and returns a safe one, and what is missing in it. */
export function sanitiser(schema: Schema): (unsafe: Root) => { tree: Root; removed: Removed[] } {
  const sanitise = unified().use(rehypeSanitize, schema).freeze()
  const stripped = new Set(schema.strip)

  return (unsafe) => {
    // The sanitiser makes new nodes: a number on each element tells which one it was.
    let mark = 0
    eachElement(unsafe, (element) => {
      const { properties } = element
      properties.dataMark = mark
      mark += 1
      // Browsers do the same (WHATWG URL); the sanitiser would take the space for a part of the scheme.
      for (const name of ['href', 'src']) {
        const address = properties[name]
        if (typeof address === 'string') properties[name] = address.trim()
      }
    })
    const tree = sanitise.runSync(unsafe)

    const survivors = new Map<unknown, Element>()
    eachElement(tree, (element) => {
      survivors.set(element.properties.dataMark, element)
    })
    const removed: Removed[] = []
    eachElement(unsafe, (element) => {
      const survivor = survivors.get(element.properties.dataMark)
      if (survivor) {
        delete survivor.properties.dataMark
        removed.push(...missingAttributes(element, survivor), ...filterStyle(survivor))
      } else {
        removed.push({ name: element.tagName, kind: 'element', position: element.position })
        return !stripped.has(element.tagName)
      }
      return true
    })
    return { tree, removed }
  }
}

function missingAttributes(unsafe: Element, safe: Element): Removed[] {
  return Object.entries(unsafe.properties).flatMap(([name, before]): Removed[] => {
    const after = safe.properties[name]
    const isWhole =
      Array.isArray(before) && Array.isArray(after)
        ? before.length === after.length
        : after !== undefined
    if (Array.isArray(after) && after.length === 0) delete safe.properties[name]
    if (isWhole || name === 'dataMark') return []
    return [
      {
        name: attributeName(name),
        kind: 'attribute',
        on: unsafe.tagName,
        position: placeOf(unsafe, name),
      },
    ]
  })
}

/** Leaves the harmless declarations in a `style` attribute. */
function filterStyle(element: Element): Removed[] {
  const { tagName, properties } = element
  if (typeof properties.style !== 'string') return []
  const { declarations, removed } = readStyle(properties.style)
  const kept = Object.entries(declarations).map(([property, value]) => `${property}: ${value}`)
  if (kept.length > 0) properties.style = kept.join('; ')
  else delete properties.style
  return removed.map((name) => ({
    name,
    kind: 'style',
    on: tagName,
    position: placeOf(element, 'style'),
  }))
}

/** Where an attribute is written, else the element that it stands on. */
function placeOf({ data, position }: Element, property: string): Position | undefined {
  return data?.position?.properties?.[property] ?? position
}

/** `className`, `onClick`, `dataFootnoteRef` → what stands in HTML. */
export function attributeName(property: string): string {
  if (property === 'className') return 'class'
  if (property === 'htmlFor') return 'for'
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, '-$&').toLowerCase()
  return property.replace(/^aria/, 'aria-').toLowerCase()
}
