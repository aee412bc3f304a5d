import type { Element } from 'hast'
import type { Span } from '@/lib/check/finding'
import { spanOf } from './html'

/** The spaces at the end of a line that an element is: they break it (CommonMark 0.31.2, 6.7). */
export function breakAt(text: string, element: Element): Span[] {
  const span = element.tagName === 'br' ? spanOf(element) : undefined
  const [spaces] = /^ {2,}(?=\r?\n)/.exec(span ? text.slice(span.start, span.end) : '') ?? []
  return span && spaces ? [{ start: span.start, end: span.start + spaces.length }] : []
}
