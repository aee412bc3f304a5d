import type { Element } from 'hast'
import type { Span } from '@/lib/check/finding'
import { rankOf } from '@/lib/markdown'
import { spanOf } from './html'

/** A heading of a text. */
export interface ReadHeading {
  /** Its level as it is written: the number of its signs. */
  rank: number
  span: Span
  /** Its signs: `###`. Undefined when it is written in another way. */
  signs?: Span
}

/** The heading that an element is. */
export function headingAt(text: string, element: Element): ReadHeading[] {
  const rank = rankOf(element)
  const span = spanOf(element)
  if (rank === undefined || !span) return []
  const isSigns = text.startsWith('#'.repeat(rank), span.start)
  const signs = { start: span.start, end: span.start + rank }
  return [{ rank, span, ...(isSigns && { signs }) }]
}
