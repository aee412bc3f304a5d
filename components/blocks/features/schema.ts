import { defineBlock } from '@/lib/schema/block'
import { choice, icon, iconPack, inline, list, markdown, object } from '@/lib/schema/fields'

export default defineBlock({
  name: 'features',
  description: 'A grid of short descriptions, each with a name and an icon.',
  content: {
    title: inline('The heading of the section.'),
    subtitle: inline('One sentence below the heading.'),
    text: markdown('Text above the grid, in Markdown with shortcodes.'),
    items: list(
      'What is described.',
      object('FeatureItem', 'One entry of the grid.', {
        name: inline('What it is called.', { required: true }),
        icon: icon(
          'The name of an icon, such as "users". Browse them at fontawesome.com/search?o=r&m=free.',
        ),
        icon_pack: iconPack(
          '"fas" for solid icons (when left out), "far" for regular ones, "fab" for brands.',
        ),
        description: markdown('A few sentences, in Markdown.'),
      }),
    ),
  },
  design: {
    view: choice('How the section is drawn.', ['grid']),
  },
})
