import { pageAnchors } from '@/lib/check/page-anchors'
import type { Rule } from '@/lib/check/rule'

/** Headings and figures of the same words get numbers behind their anchors, as on GitHub: only what is written can be wrong. */
export const anchorDuplicate: Rule = {
  id: 'anchor/duplicate',
  severity: 'warning',
  summary: 'An anchor that is written in a text stands on its page once.',
  why: 'A link can lead to one place only, so the second one gets another anchor (`prices-1`), and links to it lead to the first. Sections, headings (`## Title {#anchor}`), figures (`figure-` and their `id`) and HTML with an `id` share their anchors, and some belong to the frame of the page, such as `main`.',
  examples: [
    {
      within: 'section',
      wrong:
        '- id: prices\n- content:\n    title: Hello\n    text: |\n      ## Our prices {#⟦prices⟧}',
      finding:
        'The anchor "prices" is taken on this page, so links to "#prices" do not lead here. Write another one.',
      right:
        '- id: prices\n- content:\n    title: Hello\n    text: |\n      ## Our prices {#our-prices}',
    },
    {
      within: 'text',
      wrong: '<div id="one">A</div>\n\n<div id="⟦one⟧">B</div>',
      finding:
        'The anchor "one" is taken on this page, so links to "#one" do not lead here. Write another one.',
      right: '<div id="one">A</div>\n\n<div id="two">B</div>',
    },
  ],
  *document(document) {
    if (document.address === undefined) return
    for (const { id, given, span, text } of pageAnchors(document).inTexts) {
      if (!span || id === given) continue
      yield {
        reason: `The anchor "${id}" is taken on this page, so links to "#${id}" do not lead here. Write another one.`,
        span: text.toFile(span),
      }
    }
  },
}
