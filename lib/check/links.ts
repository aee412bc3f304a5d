import { type Destination, resolveAddress } from '@/lib/content/addresses'
import { perObject } from '@/lib/per-object'
import { addressesIn } from './addresses'
import type { Span } from './finding'
import { type ContentDocument, valuesOf } from './rule'

export interface WrittenLink {
  written: string
  span: Span
  destination: Destination
}

/** Every link of a document: in fields, in parameters of shortcodes and in text. */
export const linksOf = perObject((document: ContentDocument): WrittenLink[] => {
  const inFields = valuesOf(document, 'address').flatMap(({ tree }) =>
    tree.kind === 'scalar' ? [{ value: String(tree.value), span: tree.span }] : [],
  )
  return [...inFields, ...addressesIn(document, 'link')].map(({ value, span }) => ({
    written: value,
    span,
    destination: destinationOf(document, value),
  }))
})

function destinationOf({ site, source, address }: ContentDocument, written: string): Destination {
  return resolveAddress(written, {
    ...site,
    basePath: '',
    from:
      address === undefined
        ? undefined
        : {
            address,
            source,
            fileAddress: (name) =>
              isPage(name) ? undefined : site.findFile(source, name)?.address,
          },
  })
}

/** Content files are linked to as pages, and the page's own files are nobody's download. */
function isPage(name: string): boolean {
  return /(?:\.md|(?:^|\/)index\.(?:html|txt))$/i.test(name)
}
