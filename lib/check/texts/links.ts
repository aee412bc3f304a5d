import type { Element, ElementContent } from 'hast'
import type { Span } from '@/lib/check/finding'
import { spanOf } from './html'

/** A link as those hear it who do not see it. */
export interface NamedLink {
  href: string
  /** What it is announced as; empty when there is nothing to announce. */
  name: string
  /** A picture stands in it, which has rules of its own. */
  holdsPicture?: true
  /** The link as it is written. */
  span?: Span
  /** What stands in it; the link when that is nothing. */
  inside?: Span
}

/** The link that an element is. */
export function linkAt(element: Element): NamedLink[] {
  const { href, dataFootnoteRef, dataFootnoteBackref } = element.properties
  const isOfFootnotes = (dataFootnoteRef ?? dataFootnoteBackref) !== undefined
  if (element.tagName !== 'a' || typeof href !== 'string' || isOfFootnotes) return []
  const span = spanOf(element)
  const picture = holdsPicture(element) ? { holdsPicture: true as const } : {}
  const name = nameOf(element).replace(/\s+/g, ' ').trim()
  return [{ href, name, ...picture, span, inside: insideOf(element) ?? span }]
}

function holdsPicture(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsPicture))
}

/** The accessible name of an element in a link (W3C, Accessible Name and Description Computation). */
function nameOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || isHidden(node)) return ''
  const { alt, ariaLabel, ariaLabelledBy, title } = node.properties
  // What it names stands elsewhere on the page.
  if (ariaLabelledBy !== undefined) return String(ariaLabelledBy)
  const own = node.tagName === 'img' ? alt : node.children.map(nameOf).join('')
  return String([ariaLabel, own, title].find((text) => String(text ?? '').trim() !== '') ?? '')
}

function isHidden({ properties }: Element): boolean {
  return properties.hidden !== undefined || String(properties.ariaHidden) === 'true'
}

function insideOf({ children }: Element): Span | undefined {
  const spans = children.flatMap((child) =>
    child.position ? (spanOf(child as Element) ?? []) : [],
  )
  const [first, last] = [spans[0], spans.at(-1)]
  return first && last && { start: first.start, end: last.end }
}
