import type { Span } from './finding'
import { linesOf } from './lines'
import type { ContentDocument } from './rule'
import type { Written } from './texts/read'

/** An address in a text, with its place in the file. */
export interface WrittenAddress {
  value: string
  span: Span
  /** What the picture there shows, in words. */
  alt?: { text: string; span: Span }
}

/** The addresses of links, or of pictures, in the texts and titles of a document, with their places in the file. */
export function addressesIn(document: ContentDocument, kind: Written['kind']): WrittenAddress[] {
  return [...document.texts, ...linesOf(document)].flatMap(({ compiled, toFile, visit }) =>
    compiled.addresses
      .filter((written) => written.kind === kind)
      .map(({ value, span, alt }) => {
        const place = span ? toFile(span) : visit.tree.span
        if (!alt) return { value, span: place }
        return {
          value,
          span: place,
          alt: { text: alt.text, span: alt.span ? toFile(alt.span) : place },
        }
      }),
  )
}
