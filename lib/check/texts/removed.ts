import type { Span } from '@/lib/check/finding'
import type { Removed } from '@/lib/markdown'
import { attributeAt, spanOf } from './html'

/** What is not on the page, with its own characters where they are known, else those of its element. */
export interface ReadRemoved extends Omit<Removed, 'position'> {
  span?: Span
}

/** Adds to what was removed where it is written. */
export function removedAt(text: string, { position, ...removed }: Removed): ReadRemoved {
  const element = spanOf({ position })
  if (!element) return removed
  return { ...removed, span: placeOf(text, element, removed) ?? element }
}

function placeOf(text: string, element: Span, { kind, name }: Omit<Removed, 'position'>) {
  if (kind === 'attribute') return attributeAt(text, element, name.toLowerCase())?.span
  if (kind === 'element') return openingTag(text, element)
  if (kind !== 'style') return undefined
  const start = text.slice(0, element.end).indexOf(name, element.start + 'style='.length)
  return start === -1 ? undefined : { start, end: start + name.length }
}

/** Of an element that may be as long as the text, its first tag is underlined. */
function openingTag(text: string, { start, end }: Span): Span | undefined {
  const [tag] = /^<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/i.exec(text.slice(start, end)) ?? []
  return tag ? { start, end: start + tag.length } : undefined
}
