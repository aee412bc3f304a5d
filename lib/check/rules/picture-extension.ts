import path from 'node:path'
import { examplePicture } from '@/lib/check/example'
import { picturesOf } from '@/lib/check/pictures'
import type { Rule } from '@/lib/check/rule'
import type { PictureFormat } from '@/lib/images/size'

export const pictureExtension: Rule = {
  id: 'picture/extension',
  severity: 'warning',
  summary: 'The extension of a picture says what format it is in.',
  why: 'Servers tell browsers the format by the extension, and people choose their programs by it. Rename the file, and write its new name here.',
  examples: [
    {
      within: 'text',
      wrong: '![Ten people at a table.](⟦team.png⟧)',
      finding: 'The file "team.png" is a GIF. Call it "team.gif", here and in its folder.',
      right: '![Ten people at a table.](team.gif)',
      beside: { 'team.png': examplePicture(640), 'team.gif': examplePicture(640) },
    },
  ],
  *document(document) {
    for (const { name, span } of picturesOf(document)) {
      const found = document.site.findFile(document.source, name)
      const format = found && document.site.sizeOf(found)?.format
      // An SVG under another name is an error of its own (`picture/unreadable`).
      if (!format || format === 'svg' || isCalled(name, format)) continue
      const { base, name: stem } = path.posix.parse(name)
      yield {
        reason: `The file "${base}" is a ${NAMES[format]}. Call it "${stem}.${format}", here and in its folder.`,
        span,
      }
    }
  },
}

const NAMES: Record<Exclude<PictureFormat, 'svg'>, string> = {
  png: 'PNG',
  jpg: 'JPEG',
  webp: 'WebP',
  avif: 'AVIF',
  gif: 'GIF',
}

function isCalled(name: string, format: PictureFormat): boolean {
  const extension = path.posix.extname(name).slice(1).toLowerCase()
  return extension === format || (format === 'jpg' && /^jpeg?$|^jfif$/.test(extension))
}
