import { aliasesOf } from '@/lib/check/aliases'
import { EXAMPLE_ICON, EXAMPLE_PAGE } from '@/lib/check/example'
import { linksOf } from '@/lib/check/links'
import { picturesOf } from '@/lib/check/pictures'
import type { ContentDocument, Rule } from '@/lib/check/rule'
import { fileAt, Taken } from '@/lib/check/taken'

/** A file that a page names is served where it lies. */
export const fileTaken: Rule = {
  id: 'file/taken',
  severity: 'error',
  summary: 'A file that a page names does not stand where something else is served.',
  why: 'A picture or a file that a page shows is served at its own place in the content folder. There may already be something at that address.',
  examples: [
    {
      within: 'text',
      wrong: '![Us](⟦icon.svg⟧)',
      finding:
        'The file "icon.svg" would be served at /icon.svg, and the site itself needs that. Rename the file, or put it into a folder.',
      right: '![Us](us.svg)',
      beside: { 'icon.svg': EXAMPLE_ICON, 'us.svg': EXAMPLE_ICON },
    },
    {
      within: 'text',
      wrong: '[Our paper](⟦paper⟧)',
      finding:
        'The file "paper" would be served at /paper, and paper.md is served there. Rename the file, or put it into a folder.',
      right: '[Our paper](paper.txt)',
      beside: { paper: 'Text', 'paper.txt': 'Text', 'paper.md': EXAMPLE_PAGE },
    },
  ],
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
