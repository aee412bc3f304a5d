import type { DocumentType, FieldDef } from 'contentlayer2/source-files'
import { blocks } from './blocks'
import {
  alias,
  choice,
  classNames,
  date,
  type Fields,
  flag,
  language,
  list,
  nestedType,
  number,
  object,
  pictureFields,
  style,
  text,
} from './fields'

/** What the front matter of a landing page may hold. */
export const pageFields = {
  title: text('The name of the page: in the browser tab, in search results, on shared links.', {
    required: true,
    example: 'About us',
  }),
  type: choice('"landing": the page is made of sections.', ['landing'], { required: true }),
  summary: text('One or two sentences for search results and shared links.'),
  description: text('The same as summary; used when there is no summary.'),
  date: date('When the page was first published.'),
  lastmod: date('When the page was last changed.'),
  draft: flag('true keeps the page out of the site; previews show it.'),
  publishDate: date(
    'The page is kept out of the site until the first build after that; previews show it.',
  ),
  expiryDate: date(
    'The page is kept out of the site from the first build after that; previews show it.',
  ),
  aliases: list(
    'Addresses that the page had before: they lead here.',
    alias('An address that the page had before.'),
  ),
  language: language(
    'The language of the page, when it is not that of the site. Pages in Arabic, Hebrew and the like run from right to left.',
  ),
  design: object('PageDesign', 'How the page looks.', {
    css_class: classNames('Class names for the whole page.'),
    css_style: style('CSS for the whole page.'),
  }),
  sections: {
    type: 'list',
    of: blocks.map((block) => block.type),
    kind: 'sections',
    description: 'What the page is made of, from top to bottom.',
    required: true,
  },
} as const satisfies Fields

/** What staging adds: it is not written by people. */
const stagedFields: Record<string, FieldDef> = {
  address: {
    type: 'string',
    required: true,
    description: 'Where the page is served, without the base path: /a/b/.',
  },
  source: {
    type: 'string',
    required: true,
    description: 'The content file, from the content folder.',
  },
  updated: {
    type: 'string',
    description:
      'When it was last changed (ISO 8601): lastmod, else date, else the date of its last commit.',
  },
  mark: {
    type: 'string',
    description: 'Why only previews show the page: "Draft".',
  },
  share: {
    type: 'nested',
    of: nestedType(
      'SharePicture',
      'The picture that is shown where a link to the page is shared.',
      {
        address: text('The address of the file, without the base path.', { required: true }),
        width: { ...number('Its width in pixels.'), required: true },
        height: { ...number('Its height in pixels.'), required: true },
      },
    ),
    description: 'The picture that is shown where a link to the page is shared.',
  },
  files: {
    type: 'list',
    required: true,
    of: nestedType('PageFile', 'A file beside the page.', {
      ...pictureFields,
      width: number('Its width in CSS pixels, when it is a picture.'),
      height: number('Its height in CSS pixels, when it is a picture.'),
    }),
    description: 'The files that the text of the page shows or links to.',
  },
  findings: {
    type: 'json',
    description: 'What is wrong with the content file; only while somebody edits it (npm run dev).',
  },
}

const { sections, ...rest } = pageFields

export const Page: DocumentType<'Page'> = {
  type: 'document',
  def: () => ({
    name: 'Page',
    filePathPattern: 'pages/**/*.json',
    contentType: 'data',
    fields: { ...nestedFields(rest), ...stagedFields, sections },
  }),
}

function nestedFields(fields: Fields): Record<string, FieldDef> {
  return Object.fromEntries(Object.entries(fields))
}
