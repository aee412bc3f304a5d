import { defineBlock } from '@/lib/schema/block'
import { choice, icon, iconPack, inline, list, markdown, object } from '@/lib/schema/fields'

export default defineBlock({
  name: 'features',
  description: 'A grid of short descriptions, each with a name and an icon.',
  content: {
    title: inline('The heading of the section.'),
    subtitle: inline('One sentence below the heading.'),
    text: markdown('Text above the grid.'),
    items: list(
      'The entries of the grid, in their order.',
      object('FeatureItem', 'One entry of the grid.', {
        name: inline('The name of the entry.', { required: true, example: 'Fast' }),
        icon: icon('An icon above the name.'),
        icon_pack: iconPack(),
        description: markdown('A few sentences about it.'),
      }),
    ),
  },
  design: {
    view: choice('How the section is drawn.', {
      grid: 'Cards side by side, as many as there is room for.',
    }),
  },
})
