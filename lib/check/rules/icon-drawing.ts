import { EXAMPLE_ICON } from '@/lib/check/example'
import { customFile } from '@/lib/check/icon-advice'
import { iconsOf } from '@/lib/check/icons'
import type { Rule } from '@/lib/check/rule'
import { findIcon } from '@/lib/icons'

/** The drawing becomes part of the page: it must be no more than shapes. */
export const iconDrawing: Rule = {
  id: 'icon/drawing',
  severity: 'error',
  summary: 'An icon of the site is an SVG file made of plain shapes.',
  why: 'The drawing of an icon becomes part of the page, so it must be no more than shapes: no programs, no words, nothing from elsewhere. Drawing programs can save such a file as "plain SVG".',
  examples: [
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: ⟦custom/logo⟧',
      finding:
        'The icon file content/media/icons/logo.svg has <script> in it. An icon is made of plain shapes, such as paths and circles. Save it without.',
      right:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: custom/plain',
      beside: {
        'media/icons/logo.svg': '<svg viewBox="0 0 8 8"><script/></svg>',
        'media/icons/plain.svg': EXAMPLE_ICON,
      },
    },
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: ⟦custom/words⟧',
      finding: 'The icon file content/media/icons/words.svg is no SVG drawing.',
      right:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: custom/plain',
      beside: { 'media/icons/words.svg': 'Words', 'media/icons/plain.svg': EXAMPLE_ICON },
    },
  ],
  *document(document) {
    for (const { reference, span } of iconsOf(document)) {
      const found = findIcon(reference, document.site)
      if (!found || !('problem' in found)) continue
      yield { reason: `The icon file ${customFile(reference.name)} ${found.problem}`, span }
    }
  },
}
