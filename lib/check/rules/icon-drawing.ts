import { customFile } from '@/lib/check/icon-advice'
import { iconsOf } from '@/lib/check/icons'
import type { Rule } from '@/lib/check/rule'
import { findIcon } from '@/lib/icons'

/** The drawing becomes part of the page: it must be no more than shapes. */
export const iconDrawing: Rule = {
  id: 'icon/drawing',
  severity: 'error',
  summary: 'An icon of the site is an SVG file made of plain shapes.',
  *document(document) {
    for (const { reference, span } of iconsOf(document)) {
      const found = findIcon(reference, document.site)
      if (!found || !('problem' in found)) continue
      yield { reason: `The icon file ${customFile(reference.name)} ${found.problem}`, span }
    }
  },
}
