import { defineBlock } from '@/lib/schema/block'
import { choice, inline, markdown } from '@/lib/schema/fields'

export default defineBlock({
  name: 'markdown',
  description: 'A title, a subtitle and text.',
  content: {
    title: inline('The heading of the section.'),
    subtitle: inline('One sentence below the heading.'),
    text: markdown('The text, in Markdown with shortcodes.'),
  },
  design: {
    view: choice('How the section is drawn. Leave it out to have its place and text decide.', [
      'hero',
      'prose',
      'commitments',
      'cta',
    ]),
  },
})
