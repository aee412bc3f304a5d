import { aliasesOf } from '@/lib/check/aliases'
import { linksOf } from '@/lib/check/links'
import { picturesOf } from '@/lib/check/pictures'
import type { ContentDocument, Rule } from '@/lib/check/rule'
import { fileAt, Taken } from '@/lib/check/taken'

/** A file that a page names is served where it lies. */
export const fileTaken: Rule = {
  id: 'file/taken',
  severity: 'error',
  summary: 'A file that a page names does not stand where something else is served.',
  *site(pages) {
    const taken = new Taken(pages)
    for (const { document, address, file } of pages) {
      if (!document) continue
      for (const alias of aliasesOf(document.tree, address)) {
        if (alias.address !== undefined) taken.add(fileAt(alias.address), file.path)
      }
    }
    for (const page of pages) {
      if (!page.document) continue
      for (const { name, span, served } of namedIn(page.document)) {
        const owner = taken.ownerOf(served)
        if (owner === undefined) continue
        const what =
          owner === 'Blockfront' ? 'the site itself needs that' : `${owner} is served there`
        yield {
          page,
          reason: `The file "${name}" would be served at ${served}, and ${what}. Rename the file, or put it into a folder.`,
          span,
        }
      }
    }
  },
}

function namedIn(document: ContentDocument) {
  const linked = linksOf(document).flatMap(({ destination, span }) =>
    destination.file ? [{ name: destination.file, span }] : [],
  )
  return [...picturesOf(document), ...linked].flatMap(({ name, span }) => {
    const served = document.site.findFile(document.source, name)?.address
    return served === undefined ? [] : [{ name, span, served }]
  })
}
