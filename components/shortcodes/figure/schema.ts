import {
  address,
  classNames,
  identifier,
  inline,
  number,
  picture,
  text,
  unsupported,
} from '@/lib/schema/fields'
import { defineShortcode } from '@/lib/schema/shortcode'

export default defineShortcode({
  name: 'figure',
  description: 'A picture with a caption.',
  inner: 'none',
  example: '{{< figure src="images/model.png" alt="What it shows." caption="Our model." >}}',
  params: {
    src: picture('The file of the picture, beside the page or in content/media.', {
      required: true,
      example: 'team.png',
    }),
    alt: text(
      'What the picture shows, for people who do not see it. Without it, they only hear where the picture leads.',
    ),
    caption: inline('What stands below the picture.'),
    title: inline('An older name of caption.'),
    link: address('Where the picture leads; to its full size when left out.'),
    id: identifier('The anchor: "model" makes the figure reachable as #figure-model.'),
    class: classNames('Class names for the figure.'),
    width: number('The width of the picture in CSS pixels.'),
    height: number('The height of the picture in CSS pixels.'),
    max_width: unsupported('A limit to the width.', 'A figure is as wide as the text; use width'),
    theme: unsupported(
      'Turns the colours in dark mode.',
      'Figures stand on a white card in both modes',
    ),
    lightbox: unsupported('Opens the picture larger.', 'A figure leads to its full size'),
    numbered: unsupported('Puts a number before the caption.', 'Write the number into the caption'),
  },
})
