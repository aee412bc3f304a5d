import path from 'node:path'
import { examplePicture } from '@/lib/check/example'
import { picturesOf } from '@/lib/check/pictures'
import type { Rule } from '@/lib/check/rule'

/** F30 of WCAG's failures: a text that is not about the picture, such as the name of its file. */
export const pictureAltFile: Rule = {
  id: 'picture/alt-file',
  severity: 'warning',
  summary: 'The alt text of a picture is no file name.',
  why: 'Some programs put the name of the file where its description belongs. Who does not see the picture hears it letter by letter.',
  examples: [
    {
      within: 'text',
      wrong: '![⟦IMG_2041.gif⟧](IMG_2041.gif)',
      finding:
        'The alt text "IMG_2041.gif" is a file name, and says nothing of the picture. Write what it shows.',
      right: '![Ten people at a table.](IMG_2041.gif)',
      beside: { 'IMG_2041.gif': examplePicture(640) },
    },
    {
      within: 'text',
      wrong: '{{< figure src="team-2041.gif" alt="⟦team-2041⟧" >}}',
      finding:
        'The alt text "team-2041" is a file name, and says nothing of the picture. Write what it shows.',
      right: '{{< figure src="team-2041.gif" alt="Ten people at a table." >}}',
      beside: { 'team-2041.gif': examplePicture(640) },
    },
  ],
  *document(document) {
    for (const { name, alt } of picturesOf(document)) {
      if (!alt || !isFileName(alt.text.trim(), name)) continue
      yield {
        reason: `The alt text "${alt.text.trim()}" is a file name, and says nothing of the picture. Write what it shows.`,
        span: alt.span,
      }
    }
  },
}

/** What cameras and screens call their pictures, and anything with the extension of one. */
const NAMES =
  /^(?:\S+\.(?:png|jpe?g|webp|avif|gif|svg|tiff?|heic|bmp)|(?:img|dsc[fn]?|pxl|p)[-_ ]?\d{3,}\S*)$/i

function isFileName(alt: string, name: string): boolean {
  const stem = path.posix.parse(name).name
  // "team" is a word, and may be all that the picture says; "team-2041" is none.
  return NAMES.test(alt) || (alt === stem && /[\d_-]/.test(stem))
}
