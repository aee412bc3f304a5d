import path from 'node:path'
import { examplePicture } from '@/lib/check/example'
import { linksOf } from '@/lib/check/links'
import { picturesOf } from '@/lib/check/pictures'
import type { CheckedFile, Rule } from '@/lib/check/rule'

/** Formats of pictures, and those that are turned into them. */
const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg|tiff?|heic|bmp)$/i

export const pictureUnused: Rule = {
  id: 'picture/unused',
  severity: 'warning',
  summary: 'Every picture beside a page is on one.',
  why: 'It is not published, and whoever looks after the page later cannot know whether it may go. Show it, or delete it; Git still has it.',
  examples: [
    {
      name: 'team/index.md',
      wrong:
        '---\ntitle: Team\ntype: landing\nsummary: Who we are.\nsections:\n  - content: { title: Team, text: We are ten. }\n---\n',
      finding:
        'No page shows the picture "table.gif" beside this page. Show it, or delete the file.',
      right:
        '---\ntitle: Team\ntype: landing\nsummary: Who we are.\nsections:\n  - content: { title: Team, text: "![Ten people at a table.](table.gif)" }\n---\n',
      beside: { 'team/table.gif': examplePicture(640) },
    },
  ],
  *site(pages) {
    // What a page shows that could not be read, nobody knows.
    if (pages.some(({ document }) => !document)) return
    const shown = new Set(pages.flatMap(filesOf).map(drawing))
    for (const page of pages) {
      if (isUncertain(page)) continue
      for (const file of bundleOf(page)) {
        if (!PICTURE.test(file.name) || shown.has(drawing(file.address))) continue
        const reason = `No page shows the picture "${file.name}" beside this page. Show it, or delete the file.`
        yield { page, reason }
      }
    }
  },
}

/** A name without its extension: beside `model.png` may lie what it was made from, `model.svg`. */
function drawing(address: string): string {
  return address.replace(/\.[^./]*$/, '')
}

/** Whether it may mean to show one: it names a picture that is not there, or has one in what could not be read. */
function isUncertain({ document }: CheckedFile): boolean {
  if (!document) return false
  const { site, source, texts, tree } = document
  return (
    !tree.entries.has('sections') ||
    texts.some(
      ({ compiled }) =>
        compiled.unread.length > 0 || compiled.removed.some(({ name }) => name === 'src'),
    ) ||
    picturesOf(document).some(({ name }) => !site.findFile(source, name))
  )
}

/** The addresses of the files that a page names. */
function filesOf({ document }: CheckedFile): string[] {
  if (!document) return []
  const names = [
    ...picturesOf(document).map(({ name }) => name),
    ...linksOf(document).flatMap(({ destination }) => destination.file ?? []),
  ]
  return names.flatMap((name) => document.site.findFile(document.source, name)?.address ?? [])
}

/** The files in the folder that belongs to a page, and below it. */
function bundleOf({ document }: CheckedFile): { name: string; address: string }[] {
  if (!document || !/(?:^|\/)_?index\.md$/.test(document.source)) return []
  const folder = path.posix.dirname(document.source)
  return document.site.bundleFiles(document.source).map((file) => ({
    name: path.posix.relative(folder, file),
    address: `/${file}`,
  }))
}
