import { skipSpace } from './chars'
import type { Delimiter } from './types'

export const OPENING = { '<': '{{<', '%': '{{%' } as const satisfies Record<Delimiter, string>
export const CLOSING = { '<': '>}}', '%': '%}}' } as const satisfies Record<Delimiter, string>

/** The delimiter of the tag that begins at `at`, if one does. */
export function openingAt(text: string, at: number): Delimiter | undefined {
  if (text.charAt(at) !== '{' || text.charAt(at + 1) !== '{') return undefined
  const mark = text.charAt(at + 2)
  return mark === '<' || mark === '%' ? mark : undefined
}

/** The delimiter of the tag that ends with the three characters at `at`, if one does. */
export function closingAt(text: string, at: number): Delimiter | undefined {
  const mark = text.charAt(at)
  if ((mark !== '>' && mark !== '%') || !text.startsWith('}}', at + 1)) return undefined
  return mark === '>' ? '<' : '%'
}

/** The end of a tag. `delimiter` is missing when what is written only resembles an end: `}}`, `>}`, `> }}`. */
export interface TagEnd {
  start: number
  end: number
  delimiter?: Delimiter
}

/** The end of a tag that stands at `at`, right or botched. */
export function tagEndAt(text: string, at: number): TagEnd | undefined {
  const delimiter = closingAt(text, at)
  if (delimiter) return { start: at, end: at + 3, delimiter }
  const mark = text.charAt(at)
  if (mark === '}') return text.charAt(at + 1) === '}' ? { start: at, end: at + 2 } : undefined
  if (mark !== '>' && mark !== '%') return undefined
  const brace = skipSpace(text, at + 1)
  if (text.charAt(brace) !== '}') return undefined
  return { start: at, end: text.charAt(brace + 1) === '}' ? brace + 2 : brace + 1 }
}

/** Whether the slash at `at` is the one of `/>}}`. Hugo allows space after it. */
export function selfClosesAt(text: string, at: number): boolean {
  return text.charAt(at) === '/' && tagEndAt(text, skipSpace(text, at + 1)) !== undefined
}

/** Whether no parameter can begin at `at`: the tag ends here, another begins, or the text is over. */
export function tagStopsAt(text: string, at: number): boolean {
  return (
    at >= text.length ||
    openingAt(text, at) !== undefined ||
    tagEndAt(text, at) !== undefined ||
    selfClosesAt(text, at)
  )
}

/**
 * The first place from `from` where a tag surely ends or another begins, whatever the quotes say; the way back after a
 * mistake that leaves the quotes in doubt. The length of the text if there is none.
 */
export function nextStop(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (openingAt(text, at) || closingAt(text, at)) return at
    if (text.charAt(at) === '/' && closingAt(text, at + 1)) return at
  }
  return text.length
}
