import type { Span } from './finding'
import type { ContentDocument } from './rule'
import type { Written } from './texts/read'

/** The addresses of links, or of pictures, in the texts of a document, with their places in the file. */
export function addressesIn(
  { texts }: ContentDocument,
  kind: Written['kind'],
): { value: string; span: Span }[] {
  return texts.flatMap(({ compiled, toFile, visit }) =>
    compiled.addresses
      .filter((written) => written.kind === kind)
      .map(({ value, span }) => ({ value, span: span ? toFile(span) : visit.tree.span })),
  )
}
