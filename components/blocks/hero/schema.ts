import { defineBlock } from '@/lib/schema/block'
import {
  address,
  choice,
  flag,
  icon,
  iconPack,
  inline,
  markdown,
  object,
  picture,
} from '@/lib/schema/fields'

export default defineBlock({
  name: 'hero',
  description: 'The head of a page: a large title, a lead, and one or two ways to go on.',
  content: {
    title: inline('The title of the page, as visitors read it.', {
      required: true,
      example: 'Open science for everybody',
    }),
    text: markdown('A few sentences below the title.'),
    cta: object('HeroAction', 'The button.', {
      url: address('Where the button leads.', { required: true, example: '/about/' }),
      label: inline('What stands on the button.', { required: true, example: 'Read more' }),
      icon: icon('An icon before the label.'),
      icon_pack: iconPack(),
    }),
    cta_alt: object('HeroAlternative', 'A link beside the button.', {
      url: address('Where the link leads.', { required: true, example: '/contact/' }),
      label: inline('The text of the link.', { required: true, example: 'Write to us' }),
    }),
    cta_note: object('HeroNote', 'A small remark below the button.', {
      label: inline('The remark.', { required: true, example: 'No account needed' }),
    }),
    image: object('HeroImage', 'A picture beside the title.', {
      filename: picture('The file of the picture, beside the page or in content/media.', {
        required: true,
        example: 'team.png',
      }),
      alt: inline(
        'What the picture shows, for people who do not see it. Leave it out when it is an ornament.',
      ),
    }),
    design: object(
      'HeroPlacement',
      'Where the picture stands. It is part of the content, not of the design of the section.',
      {
        flip: flag('true puts the picture before the text.'),
      },
    ),
  },
  design: {
    view: choice('How the section is drawn.', {
      hero: 'A large title, with the picture beside it.',
    }),
  },
})
