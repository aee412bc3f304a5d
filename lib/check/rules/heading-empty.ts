import { removedFrom } from '@/lib/check/removed'
import type { Rule } from '@/lib/check/rule'

/** WCAG 1.3.1 and 2.4.6: an empty heading would be announced as nothing. */
export const headingEmpty: Rule = {
  id: 'heading/empty',
  severity: 'warning',
  summary: 'A heading has words.',
  why: 'Those who listen to a page go through it from heading to heading, and one without words tells them nothing: it is left out of the page. For a gap, use the `spacing` of the section.',
  examples: [
    {
      within: 'text',
      wrong: 'Before.\n\n⟦##⟧\n\nAfter.',
      finding:
        'This heading has no words, so it is left out of the page. Write some, or delete the line.',
      right: 'Before.\n\n## Prices\n\nAfter.',
    },
    {
      within: 'text',
      wrong: 'Before.\n\n⟦<h3><br></h3>⟧\n\nAfter.',
      finding:
        'This heading has no words, so it is left out of the page. Write some, or delete it.',
      right: 'Before.\n\n<h3>Prices</h3>\n\nAfter.',
    },
  ],
  *document(document) {
    for (const { kind, span } of removedFrom(document)) {
      if (kind !== 'heading') continue
      const what = document.text.startsWith('#', span.start) ? 'the line' : 'it'
      yield {
        reason: `This heading has no words, so it is left out of the page. Write some, or delete ${what}.`,
        span,
      }
    }
  },
}
