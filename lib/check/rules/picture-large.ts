import { examplePicture } from '@/lib/check/example'
import { picturesOf } from '@/lib/check/pictures'
import type { Rule } from '@/lib/check/rule'
import { WIDTHS } from '@/lib/images/widths'

/** The widest copy that the build makes: no page shows more. */
const WIDEST = Math.max(...WIDTHS)

export const pictureLarge: Rule = {
  id: 'picture/large',
  severity: 'warning',
  summary: 'A picture is not larger than it can ever be shown.',
  why: 'No page shows more pixels than that, not even across the whole of a fine screen. The rest is kept in Git for ever, and makes every checkout and every build slower.',
  examples: [
    {
      within: 'text',
      wrong: '![Ten people at a table.](⟦team.gif⟧)',
      finding:
        'The picture "team.gif" is 6,000 pixels wide, and no page shows more than 2,560. Save it smaller.',
      right: '![Ten people at a table.](small.gif)',
      beside: { 'team.gif': examplePicture(6000, 4000), 'small.gif': examplePicture(2000, 1333) },
    },
  ],
  *document(document) {
    for (const { name, span } of picturesOf(document)) {
      const found = document.site.findFile(document.source, name)
      const size = found && document.site.sizeOf(found)
      // A drawing made of shapes has no pixels.
      if (!size || size.format === 'svg' || size.width <= WIDEST) continue
      yield {
        reason: `The picture "${name}" is ${count(size.width)} pixels wide, and no page shows more than ${count(WIDEST)}. Save it smaller.`,
        span,
      }
    }
  },
}

function count(pixels: number): string {
  return pixels.toLocaleString('en')
}
