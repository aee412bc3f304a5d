import {
  choice,
  classNames,
  color,
  flag,
  list,
  number,
  object,
  picture,
  style,
  text,
  unsupported,
} from './fields'

/** The `design` keys that every block has (upstream's shared design fields). */
export const sharedDesign = {
  columns: choice(
    'Where the heading stands on wide screens. Leave it out to have the view decide.',
    { 1: 'Above the text.', 2: 'Beside the text.' },
  ),
  css_class: classNames('Class names for the section, for the style sheet of the site.'),
  css_style: style(
    'CSS for the section. What could load a file or leave the section is taken out.',
  ),
  spacing: object('Spacing', 'White space inside the section.', {
    padding: list('Four lengths: top, right, bottom, left.', text('A CSS length, such as "2rem".')),
  }),
  background: object('Background', 'What lies behind the section.', {
    color: color('The colour behind the section.'),
    gradient_start: color('The first colour of a gradient. Needs gradient_end.'),
    gradient_end: color('The last colour of a gradient. Needs gradient_start.'),
    gradient_angle: number('The direction of the gradient in degrees; 90 when left out.'),
    text_color_light: flag('true for light text on a dark background, false for the opposite.'),
    image: object('BackgroundImage', 'A picture behind the section.', {
      filename: picture('The file of the picture, beside the page or in content/media.', {
        required: true,
        isOrnament: true,
      }),
      size: choice('How it fills the section; "cover" when left out.', {
        cover: 'All of the section is covered; what does not fit is cut off.',
        contain: 'All of the picture is seen.',
        actual: 'As large as it is.',
      }),
      position: text(
        'The CSS position of the picture, such as "top" or "20% 80%"; centre when left out.',
      ),
      filters: object('BackgroundFilters', 'Changes to the picture.', {
        brightness: number('1 leaves it as it is, less is darker, more is lighter.'),
      }),
      parallax: flag('true keeps the picture in place while the page scrolls.'),
    }),
    video: unsupported(
      'A film behind the section.',
      'Moving backgrounds are not drawn: they distract readers and cost them megabytes',
    ),
  }),
  clip_path: unsupported('A CSS clip path.', 'Sections are drawn as rectangles'),
}
