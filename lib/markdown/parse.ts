import type { Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeRaw from 'rehype-raw'
import { remark } from 'remark'
import remarkGemoji from 'remark-gemoji'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import { asParsed } from './as-parsed'
import { destinations } from './destinations'
import { isTooDeep, unlessTooDeep } from './limits'

function keepDestinations(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), destinations]
}

/** CommonMark with GitHub's extensions and emoji codes, as upstream reads it. */
const text = remark().use(remarkGfm).use(remarkGemoji).use(keepDestinations).freeze()

/** The same without everything that makes a block: in a title, `1. ` and `# ` are what a reader sees. */
const line = remark()
  .use(remarkGfm)
  .use(remarkGemoji)
  .use(keepDestinations)
  .data('micromarkExtensions', [
    {
      disable: {
        null: [
          ...['blockQuote', 'list', 'headingAtx', 'setextUnderline', 'thematicBreak'],
          ...['codeFenced', 'codeIndented', 'htmlFlow', 'definition', 'table'],
          'gfmFootnoteDefinition',
        ],
      },
    },
  ])
  .freeze()

/** What may become an emoji code: a colon may be written as a character reference. */
const EMOJI = /:\S+:|&/

// Ids are made unique on the page (`place`), so they need no prefix.
const html = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
const withRawHtml = html().use(rehypeRaw).freeze()
html.freeze()

/** Reads Markdown. Undefined when it has more levels than can be drawn. */
export function parseText(markdown: string): MarkdownRoot | undefined {
  return parse(markdown, text)
}

/** Reads Markdown as one line: a title, a name, a label. */
export function parseLine(markdown: string): MarkdownRoot | undefined {
  return parse(markdown, line)
}

/** Markdown's tree to HTML's, with raw HTML read as a browser reads it. Nothing is safe yet. */
export function toHtml(tree: MarkdownRoot, markdown: string): Root | undefined {
  // HTML's parser takes a tenth of the time of a text, and most texts have nothing for it.
  const hasHtml = markdown.includes('<')
  const root = unlessTooDeep(() =>
    (hasHtml ? withRawHtml : html).runSync(tree, new VFile(markdown)),
  )
  if (!root || isTooDeep(root)) return undefined
  if (!hasHtml) asParsed(root)
  return root
}

function parse(markdown: string, processor: typeof text): MarkdownRoot | undefined {
  const tree = unlessTooDeep(() => processor.parse(markdown))
  if (!tree || isTooDeep(tree)) return undefined
  // Emoji codes are replaced in place.
  if (EMOJI.test(markdown)) processor.runSync(tree)
  return tree
}
