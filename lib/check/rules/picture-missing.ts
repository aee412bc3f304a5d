import type { Report, Span } from '@/lib/check/finding'
import { nearestFile, whereFilesAre } from '@/lib/check/nearest-file'
import { picturesOf } from '@/lib/check/pictures'
import type { ContentDocument, Rule } from '@/lib/check/rule'

/** A visitor's browser asks this site for its pictures and no other: that is private, fast, and does not break when others move. */
export const pictureMissing: Rule = {
  id: 'picture/missing',
  severity: 'error',
  summary: 'A picture is a file of this site that browsers can draw.',
  *document(document) {
    for (const { name, span } of picturesOf(document)) yield* problem(document, name, span)
  },
}

function* problem(document: ContentDocument, name: string, span: Span): Iterable<Report> {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(name)) {
    yield {
      reason: `The picture "${name}" is on another site. Save it beside this page and write its file name.`,
      span,
    }
    return
  }
  const found = document.site.findFile(document.source, name)
  if (!found) {
    yield {
      reason: `There is no picture "${name}"${whereFilesAre(name)}.${nearestFile(document, name)}`,
      span,
    }
    return
  }
  if (!document.site.sizeOf(found)) {
    yield {
      reason: `The file "${name}" is not a picture that browsers draw. Save it as PNG, JPEG, WebP, AVIF, GIF or SVG.`,
      span,
    }
  }
}
