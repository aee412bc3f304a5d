import type { Token } from './lex'
import type { Tag } from './tag'

/** The other half of a paired tag. */
export type Mates = ReadonlyMap<Tag, Tag>

/**
 * Which opening and closing tags belong together when nothing but the names counts: for each name by itself they are
 * like brackets, and an opening tag that is left over stands alone or is a mistake. Known in advance, it tells whether an
 * end "follows" without looking ahead again and again.
 */
export function pair(tokens: readonly Token[], takesInner: (name: string) => boolean): Mates {
  const mates = new Map<Tag, Tag>()
  const open = new Map<string, Tag[]>()
  for (const token of tokens) {
    if (token.kind === 'escaped' || token.form === 'self' || token.name === '') continue
    if (!takesInner(token.name)) continue
    const waiting = open.get(token.name) ?? []
    if (token.form === 'open') {
      waiting.push(token)
      open.set(token.name, waiting)
      continue
    }
    const opener = waiting.pop()
    if (!opener) continue
    mates.set(opener, token)
    mates.set(token, opener)
  }
  return mates
}
