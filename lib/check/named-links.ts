import { plainText } from '@/lib/markdown'
import { perObject } from '@/lib/per-object'
import { toText } from './coerce'
import type { Span } from './finding'
import { linesOf } from './lines'
import { type ContentDocument, type PageText, valuesOf } from './rule'
import type { ReadText } from './texts'
import type { NamedLink } from './texts/links'
import type { ValueVisit } from './visit'

/** A link with what it is announced as, and the characters of the file that say it. */
export interface LinkName extends Pick<NamedLink, 'href' | 'name' | 'holdsPicture'> {
  span: Span
  /** It stands in a text, and not in a field of its own. */
  isInText: boolean
}

/** The links of a document: in texts and titles, and in fields that have their words beside them. */
export const linkNames = perObject((document: ContentDocument): LinkName[] => {
  const texts = [...document.texts, ...linesOf(document)]
  return [...texts.flatMap(inText), ...valuesOf(document, 'address').flatMap(inField)]
})

function inText({ compiled, toFile, visit }: PageText): LinkName[] {
  return compiled.links.filter(isMeant(compiled)).map(({ inside, span, ...link }) => ({
    ...link,
    span: inside ? toFile(inside) : visit.tree.span,
    isInText: true,
  }))
}

/** Not an address in markup that is not read: it became a link by itself, at a place that nobody knows, and has a finding. */
function isMeant({ unread }: ReadText): (link: NamedLink) => boolean {
  return ({ span }) =>
    span
      ? !unread.some((one) => span.start >= one.span.start && span.start < one.span.end)
      : unread.length === 0
}

/** Which field holds the words of an address: that of `cta_link` is `cta_text`. */
const WORDS: readonly [RegExp, string][] = [
  [/^url$/, 'label'],
  [/_link$/, '_text'],
]

/** Reading Markdown takes as long as all else together, and most labels have none. */
const WORDS_ONLY = /^[\p{L}\p{N} ,.!?'’-]+$/u

function inField({ path, tree, beside }: ValueVisit): LinkName[] {
  const key = path.split('.').at(-1) ?? ''
  const [pattern, words] = WORDS.find(([pattern]) => pattern.test(key)) ?? []
  const label = pattern && beside.get(key.replace(pattern, words ?? ''))?.value
  if (label?.kind !== 'scalar' || tree.kind !== 'scalar') return []
  const written = toText(label)
  // Without any words it has a finding already.
  if (label.value === null || written.trim() === '') return []
  const name = WORDS_ONLY.test(written) ? written.trim() : plainText(written)
  return [{ href: toText(tree), name, span: label.span, isInText: false }]
}
