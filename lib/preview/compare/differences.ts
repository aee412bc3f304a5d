import { steps } from '@/lib/preview/sequences'
import type { Look } from './look'
import { withoutBytes } from './names'
import type { Parts } from './page'
import { SHARED } from './shared'
import { wordsOf } from './tokens'

/** How it is told whether a difference is the page's own or one of the site (`everywhere.ts`). */
export type Kind = 'header' | 'frame' | 'said' | 'look' | 'markup' | 'own' | 'follows'

/** One part of a page that is another one. */
export interface Difference {
  kind: Kind
  /** The part, as people call it: `header`. */
  part: string
  /** What was taken out and put in, in a form that is the same on pages that were changed alike. */
  pieces: ReadonlySet<string>
}

const KINDS: Partial<Record<(typeof SHARED)[number], Kind>> = {
  header: 'header',
  footer: 'header',
  'link to the content': 'header',
  metadata: 'said',
  'share picture': 'said',
  'content security policy': 'follows',
}

/** What two sides of a page differ in. */
export function differences(before: Parts, after: Parts): Difference[] {
  const found = [...sharedDifferences(before, after), ...ownDifferences(before, after)]
  found.push(...styleDifferences(before, after, found))
  const explained = new Set(found.flatMap(({ pieces }) => [...pieces].flatMap(wordsOf)))
  const data = [...piecesOf(before.payload, after.payload)].filter(
    (piece) => !explained.has(piece.slice(1)),
  )
  // With a number for each of its parts, its order says nothing that the document does not.
  if (data.length > 0) {
    found.push({ kind: 'look', part: 'data for scripts', pieces: new Set(data) })
  }
  return found
}

function* sharedDifferences(before: Parts, after: Parts): Generator<Difference> {
  for (const part of SHARED) {
    const [one, other] = [before.shared[part], after.shared[part]]
    // A site of one page has no other to load: a second page brings them.
    if (part === 'rules for loading pages in advance' && (one.length === 0 || other.length === 0))
      continue
    const pieces = piecesOf(one, other)
    if (pieces.size > 0) yield { kind: KINDS[part] ?? 'frame', part, pieces }
  }
}

function* ownDifferences(before: Parts, after: Parts): Generator<Difference> {
  // Words are alike where only the space between them is not.
  const [hasText, hasMedia] = [!isSame(before.text, after.text), !isSame(before.media, after.media)]
  if (isSame(before.own, after.own) && !hasText) return
  const own = (part: string, kind: Kind = 'own') => ({ kind, part, pieces: new Set([part]) })
  if (hasText) yield own('text')
  if (hasMedia) yield own('pictures and files')
  if (!isSame(before.drawings, after.drawings)) yield own('drawings', 'markup')
  else if (!hasText && !hasMedia) yield own('markup', 'markup')
}

/** @param others what the page differs in beside its style */
function* styleDifferences(
  before: Parts,
  after: Parts,
  others: readonly Difference[],
): Generator<Difference> {
  if (before.style === after.style) return
  const all = lookPieces(before.look(), after.look(), others.length === 0)
  if (all.size === 0) return
  const own = lookPieces(before.ownLook(), after.ownLook(), isSame(before.own, after.own))
  if (own.size > 0) yield { kind: 'look', part: 'style', pieces: own }
  // An entry more in the menu can bring rules.
  else if (others.some(({ kind }) => kind === 'header')) return
  else yield { kind: others.length > 0 ? 'follows' : 'frame', part: 'style', pieces: all }
}

/** @param isSameMarkup whether there are the same elements: others have other classes */
function lookPieces(before: Look, after: Look, isSameMarkup: boolean): Set<string> {
  const pieces = piecesOf(before.tokens, after.tokens)
  // A bracket alone says nothing.
  const telling = [...pieces].filter((piece) => /[\p{L}\p{N}]{2}|\d/u.test(piece))
  if (isSameMarkup && before.classes !== after.classes) telling.push('classes')
  if (isSameMarkup && before.css !== after.css && telling.length === 0) telling.push('order')
  return new Set(telling)
}

/** Files may have other bytes on each page, as those have that are drawn for it: in pieces, bytes do not count. */
function piecesOf(before: readonly string[], after: readonly string[]): Set<string> {
  if (isSame(before, after)) return new Set()
  const changed = steps(before, after).filter(({ kind }) => kind !== 'same')
  return new Set(
    changed.map(({ kind, item }) => (kind === 'added' ? '+' : '-') + withoutBytes(item)),
  )
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}
