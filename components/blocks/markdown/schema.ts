import { defineBlock } from '@/lib/schema/block'
import { choice, inline, markdown } from '@/lib/schema/fields'

export default defineBlock({
  name: 'markdown',
  description: 'A title, a subtitle and text.',
  content: {
    title: inline('The heading of the section.'),
    subtitle: inline('One sentence below the heading.'),
    text: markdown('The text of the section.'),
  },
  design: {
    view: choice('How the section is drawn. Leave it out to have its place and text decide.', {
      hero: 'The head of a page: a large title and its subtitle; the text follows below.',
      prose: 'A heading, and text to read beside or below it.',
      commitments: 'One panel: title and subtitle on its left, the text on its right.',
      cta: 'A band across the page that asks for something: a title, and a button.',
    }),
  },
})
