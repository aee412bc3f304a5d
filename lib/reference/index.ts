import { blocks } from '@/lib/schema/blocks'
import { sharedDesign } from '@/lib/schema/design'
import { kinds } from '@/lib/schema/kinds'
import { pageFields } from '@/lib/schema/page'
import { anySection } from '@/lib/schema/section'
import { shortcodes } from '@/lib/schema/shortcodes'
import { siteFields } from '@/lib/schema/site'
import { blockChapter } from './blocks'
import { shortcodeChapter } from './shortcodes'
import { fieldTable, table } from './table'

/** The text of `docs/reference.md`: everything that a page, a text and the settings of the site may hold. */
export function reference(): string {
  const chapters = [
    '# Pages, blocks and shortcodes',
    '<!-- Made by `npm run schema` from the schemas. Do not edit. -->',
    'Every key that is read. [How to write a page](editors.md) comes first; this is for looking things up.',
    'A key that is required must be there, and not be empty, where the group that it is part of is there.',
    '## Page',
    'The front matter of a page.',
    fieldTable(pageFields),
    '## Site',
    'What all pages share: `content/site.yaml`.',
    fieldTable(siteFields),
    '## Section',
    'One entry of `sections`. Its `content` is that of its block; a section that names no block is `markdown`.',
    fieldTable(anySection),
    '### design, of every block',
    fieldTable(sharedDesign, 'design'),
    '## Blocks',
    ...blocks.flatMap(blockChapter),
    '## Shortcodes',
    'They stand in a text.',
    ...shortcodes.flatMap(shortcodeChapter),
    '## Values',
    table(['value', 'what may stand there'], kinds),
    'The guide says more about [text](editors.md#text), [links](editors.md#links), [pictures](editors.md#pictures) and [icons](editors.md#icons).',
  ]
  return `${chapters.filter((chapter) => chapter !== '').join('\n\n')}\n`
}
