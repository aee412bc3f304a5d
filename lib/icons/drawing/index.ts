import type { Element, RootContent } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { isTooDeep, unlessTooDeep } from '@/lib/markdown/limits'
import { readAttributes } from './attributes'
import { inOneColour } from './paint'
import { type Attributes, isShapeElement, type Shape } from './shape'

export interface Drawing {
  viewBox: string
  shapes: Shape[]
}

/** A part of a sentence that begins with the file: "has <script> in it. …" */
export interface Unusable {
  problem: string
}

/** As a browser reads it, so that nothing is missed that a browser would see. */
const parser = unified().use(rehypeRaw).freeze()

/**
 * Reads an SVG file as shapes, by an allow-list: nothing else of the file goes on, so nothing in it can run or load a file.
 * What would be missed by somebody who sees the icon is a problem; what nobody sees (names, an editor's own data) is left out.
 */
export function readDrawing(svg: string): Drawing | Unusable {
  const tree = unlessTooDeep(() =>
    parser.runSync({ type: 'root', children: [{ type: 'raw', value: svg }] }),
  )
  if (!tree || isTooDeep(tree)) return { problem: 'has too many groups inside each other.' }
  const [root, ...others] = tree.children.filter(isElement)
  if (root?.tagName !== 'svg') return { problem: 'is no SVG drawing.' }
  try {
    for (const other of others) refuse(other)
    const viewBox = viewBoxOf(root)
    const shapes = inOneColour(shapesOf(root, {}))
    if (shapes.length === 0) return { problem: 'draws nothing.' }
    return { viewBox, shapes }
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message }
    throw error
  }
}

/** Thrown inside this room only: the first part of a drawing that is no shape ends the reading of it. */
class Refused extends Error {}

/** They hold no shapes. */
const UNSEEN = new Set(['title', 'desc', 'metadata', 'defs'])

const ADVICE: Readonly<Record<string, string>> = {
  style: 'Save it with attributes such as fill="#000" instead of a style sheet.',
  text: 'Turn the text into paths.',
  image: 'Draw the picture as paths.',
  use: 'Put a copy of the shape in place of the reference.',
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element'
}

function refuse(element: Element): never {
  const { tagName } = element
  const advice = Object.hasOwn(ADVICE, tagName) ? ADVICE[tagName] : 'Save it without.'
  throw new Refused(
    `has <${tagName}> in it. An icon is made of plain shapes, such as paths and circles. ${advice}`,
  )
}

function shapesOf(element: Element, group: Attributes): Shape[] {
  const own = readAttributes(element.properties, isShapeElement(element.tagName))
  if ('problem' in own) throw new Refused(own.problem)
  if (own.isHidden) return []
  const attributes = combine(group, own.attributes)
  // `title` and `desc` are all that a shape may hold.
  if (isShapeElement(element.tagName)) return [{ element: element.tagName, ...attributes }]
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (isUnseen(child)) {
      refuseWithin(child)
      return []
    }
    if (child.tagName !== 'g' && !isShapeElement(child.tagName)) return refuse(child)
    return shapesOf(child, attributes)
  })
}

/** `sodipodi:namedview` and its like are an editor's notes. */
function isUnseen({ tagName }: Element): boolean {
  return UNSEEN.has(tagName) || tagName.includes(':')
}

/** A style sheet changes shapes from wherever it stands, and a script is there to be run. */
function refuseWithin(element: Element): void {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'style' || child.tagName === 'script') refuse(child)
    refuseWithin(child)
  }
}

function combine(group: Attributes, own: Attributes): Attributes {
  const all = { ...group, ...own }
  if (group.transform && own.transform) all.transform = `${group.transform} ${own.transform}`
  if (group.opacity && own.opacity) {
    all.opacity = String(Number.parseFloat(group.opacity) * Number.parseFloat(own.opacity))
  }
  return all
}

function viewBoxOf({ properties }: Element): string {
  const { viewBox, width, height } = properties
  const written = typeof viewBox === 'string' ? viewBox.trim().split(/[\s,]+/) : undefined
  const numbers = (written ?? ['0', '0', plain(width), plain(height)]).map(Number)
  const [, , across = 0, down = 0] = numbers
  if (numbers.length !== 4 || !numbers.every(Number.isFinite) || across <= 0 || down <= 0) {
    throw new Refused('has no viewBox that says how large the drawing is, such as "0 0 24 24".')
  }
  return numbers.join(' ')
}

/** `24px` is 24; other units and percentages are no size of a drawing. */
function plain(length: unknown): string {
  return String(length ?? '').replace(/px$/, '') || 'none'
}
