import type { Span } from './finding'
import { linesOf } from './lines'
import type { ContentDocument } from './rule'
import type { ReadRemoved } from './texts/removed'

export interface RemovedHtml extends ReadRemoved {
  span: Span
  /** It stood in a title, a name or a label. */
  isInLine: boolean
}

/** What is left out of the texts, titles and labels of a document, with its place in the file. */
export function removedFrom(document: ContentDocument): RemovedHtml[] {
  const lines = linesOf(document)
  return [...document.texts, ...lines].flatMap((text) =>
    text.compiled.removed.map((removed) => ({
      ...removed,
      span: removed.span ? text.toFile(removed.span) : text.visit.tree.span,
      isInLine: lines.includes(text),
    })),
  )
}

/** A link that lost its address: only its scheme can be the reason. */
export function isLink({ kind, name }: ReadRemoved): boolean {
  return kind === 'attribute' && name === 'href'
}
