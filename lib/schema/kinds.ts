import type { Constraint, Field } from './fields'

type Kind = Constraint['kind']

/** What each kind of value is called, and what may stand in it: for people who write pages. */
const KINDS: Record<Kind, readonly [name: string, meaning: string]> = {
  text: ['text', 'Words as they are: no Markdown is read in them.'],
  inline: ['line', 'One line of Markdown: emphasis, code, links and emoji codes.'],
  markdown: ['Markdown', 'Markdown of any length, with shortcodes.'],
  address: [
    'link',
    'A page of this site such as `/about/`, a file beside the page, an anchor such as `#prices`, or a full address.',
  ],
  alias: ['old address', 'Such as `/old/`; without a slash before it, it is beside the page.'],
  origin: ['origin', 'The scheme and the host of a site, such as `https://example.org`.'],
  language: ['language', 'The tag of a language (BCP 47), such as `en` or `pt-BR`.'],
  identifier: ['id', 'A word without spaces, once on a page.'],
  classNames: ['class names', 'Names of the style sheet, with spaces between them.'],
  style: ['CSS', 'Declarations of CSS, such as `border-top: 1px solid`.'],
  color: [
    'colour',
    "A colour of CSS, such as `navy` or `'#f2f5fc'`. One with a `#` needs the quotes.",
  ],
  date: [
    'date',
    'Such as `2026-11-23`, or with a time `2026-11-23T09:00+01:00`; without a zone it is in UTC.',
  ],
  flag: ['true or false', '`true` or `false`; in front matter without quotes.'],
  number: ['number', 'A number; in front matter without quotes.'],
  choice: ['choice', 'One of the words that are listed with it.'],
  icon: ['icon', 'The name of an icon, such as `users` or `brands/github`.'],
  iconPack: [
    'pack',
    'The pack of the icon beside it: `fas`, `far`, `fab`, `ai`, `hero`, `emoji` or `custom`.',
  ],
  picture: [
    'picture',
    'A file beside the page, or in `content/media`: PNG, JPEG, WebP, AVIF, GIF or SVG.',
  ],
  object: ['group', 'Keys of its own, indented below it.'],
  list: ['list', 'Lines below it, each starting with `- `.'],
  severities: ['rules', 'Names of rules, each with `error`, `warning` or `off`.'],
  sections: ['sections', 'A list of sections.'],
  unsupported: ['not drawn', 'Known from other sites, and left out here, with a warning.'],
}

/** All kinds, in the order in which they are explained. */
export const kinds = Object.values(KINDS)

/** What a value of the field is called: `line`, `list (text)`. */
export function kindName(field: Field): string {
  if (field.kind === 'choice') return field.options.map((option) => `\`${option}\``).join(', ')
  if (field.kind === 'list' && field.item.kind !== 'object') return `list (${kindName(field.item)})`
  return KINDS[field.kind][0]
}

/** One sentence about what may stand in the field; none where its other words say it. */
export function kindMeaning({ kind }: Field): string {
  return KINDS[kind][1]
}
