import fc, { type GeneratorValue } from 'fast-check'
import { mark } from './marks'

/** What can be wrong in a Markdown text, and the rule that says so. Marks stand around what it has to point at. */
export interface TextMistake {
  rule: string
  /** Inside a line. */
  inline?: (g: GeneratorValue) => string
  /** A block of its own, of several lines. */
  block?: (g: GeneratorValue) => string
  /** What has to stand somewhere else in the text. */
  below?: string
}

const NOWHERE = '/nowhere/'
const nowhere = mark(NOWHERE)
const none = mark('none.png')
/** Addresses whose characters are not those that browsers get. */
const ODD = [
  '/nö/wh\u{1f600}ere/',
  '/no\\_where/',
  '/no&amp;where/',
  '/no%20where/',
  '/x/#more',
  '/nowhere/?a=b',
]

export const TEXT_MISTAKES: Readonly<Record<string, TextMistake>> = {
  'a link': { rule: 'link/missing', inline: () => `[the page](${nowhere})` },
  'a link with odd characters': {
    rule: 'link/missing',
    inline: (g) => `[the page](${mark(g(fc.constantFrom, ...ODD))})`,
  },
  'a link in angle brackets': {
    rule: 'link/missing',
    inline: () => `[the page](<${mark('/no where/')}>)`,
  },
  'a link with the same words in its title': {
    rule: 'link/missing',
    inline: () => `[${NOWHERE}](${nowhere} "It is at ${NOWHERE}")`,
  },
  'a link around emphasis': {
    rule: 'link/missing',
    inline: () => `**[the *page* \`x\`](${nowhere})**`,
  },
  'a link around a picture': {
    rule: 'link/missing',
    inline: () => `[![A dot](dot.gif)](${nowhere})`,
  },
  'a reference': {
    rule: 'link/missing',
    inline: () => '[the page][Ref]',
    below: `[ref]: ${nowhere} "To ${NOWHERE}"`,
  },
  'a reference that is used twice': {
    rule: 'link/missing',
    inline: () => '[ref], and [the page][ref]',
    below: `[ref]: <${nowhere}>`,
  },
  'an autolink': { rule: 'link/unsafe', inline: () => `<${mark('ftp://example.org/x')}>` },
  'a link to a script': {
    rule: 'link/unsafe',
    inline: () => `[the page](${mark('javascript:alert(1)')})`,
  },
  'a link of HTML': {
    rule: 'link/missing',
    inline: () => `<a class="x" href="${nowhere}">${NOWHERE}</a>`,
  },
  'a link of HTML in other quotes': {
    rule: 'link/missing',
    inline: () => `<a href = '${nowhere}' class=x>the page</a>`,
  },
  'a link of HTML without quotes': {
    rule: 'link/missing',
    inline: () => `<a href=${nowhere}>the page</a>`,
  },
  'a picture': { rule: 'picture/missing', inline: () => `![The file none.png](${none})` },
  'a picture of a reference': {
    rule: 'picture/missing',
    inline: () => '![A dot][dot]',
    below: `[dot]: ${none}`,
  },
  'a picture with an encoded name': {
    rule: 'picture/missing',
    inline: () => `![A dot](${mark('no%20dot.png')})`,
  },
  'a picture of HTML': {
    rule: 'picture/missing',
    inline: () => `<img alt="The file none.png" src="${none}">`,
  },
  'an element': { rule: 'html/removed', inline: () => `${mark('<script>')}alert(1)</script>` },
  'an attribute': {
    rule: 'html/removed',
    inline: () => `<b class="x" ${mark('onclick="a()"')}>bold</b>`,
  },
  'a style': {
    rule: 'html/removed',
    inline: () => `<b style="color: red; ${mark('position')}: fixed">bold</b>`,
  },
  'an attribute in a block of lines': {
    rule: 'html/removed',
    block: () => `<div class="x"\n  ${mark('onclick="a()"')}>\n<b>bold</b>\n</div>`,
  },
  'an element in a block of lines': {
    rule: 'html/removed',
    block: () => `<div>\n<p>Words</p>\n${mark('<blink>')}words</blink>\n</div>`,
  },
  'a shortcode': {
    rule: 'shortcode/unknown',
    inline: () => `{{< ${mark('figur')} src="dot.gif" >}}`,
  },
  'a parameter': {
    rule: 'shortcode/parameter',
    inline: () => `{{< cta cta_text="See the prices" ${mark('cta_lnk')}="/b/" cta_link="/b/" >}}`,
  },
  'a missing parameter': {
    rule: 'schema/required',
    inline: () => `{{< ${mark('cta')} cta_text="See the prices" >}}`,
  },
  'a picture of a shortcode': {
    rule: 'picture/missing',
    inline: () => `{{< figure alt="The file none.png" src="${none}" >}}`,
  },
  'a link of a shortcode': {
    rule: 'link/missing',
    inline: () => `{{< cta cta_text="${NOWHERE}" cta_link="${nowhere}" >}}`,
  },
  'a mark that is missing': {
    rule: 'shortcode/syntax',
    inline: () => `{{< figure src="dot.gif" alt="A dot" ${mark('}}')}`,
  },
  'an end without a beginning': { rule: 'shortcode/unclosed', inline: () => mark('{{< /cta >}}') },
  'a link behind a shortcode of lines': {
    rule: 'link/missing',
    inline: () => `{{< figure\nsrc="dot.gif"\nalt="A dot" >}} [the page](${nowhere})`,
  },
}

/** Words without a mistake; some mean something to YAML, to Markdown, or have two code units. */
const WORDS = [
  ...[
    'words',
    'of a',
    'page,',
    '*emphasis*',
    '**strong**',
    '`code`',
    '&amp;',
    '&#8212;',
    '\u{1f600}',
    '日本',
  ],
  ...[
    ':rocket:',
    "it's",
    '"quoted"',
    'a\\*b',
    'é',
    '1 < 2',
    '[b](/b/)',
    '~~old~~',
    '100%',
    'tab\there',
    '<b>b</b>',
  ],
  ...['{{</* cta */>}}', 'a\u00a0b', '#1', 'x: y', '- dash', 'https'],
]

const words = (g: GeneratorValue, most = 4) =>
  g(fc.array, fc.constantFrom(...WORDS), { maxLength: most }).join(' ')

/** Lines of which all but the first are indented. */
const hang = (prefix: string, block: string) =>
  prefix + block.replace(/\n(?=.)/g, `\n${' '.repeat(prefix.length)}`)
const quote = (block: string) => block.replace(/^/gm, '> ').replace(/> $/gm, '>')

/** Ways to put a block into another. */
const CONTAINERS: readonly ((block: string) => string)[] = [
  (block) => block,
  (block) => hang('- ', block),
  (block) => hang('1. ', block),
  (block) => hang('- ', `a\n\n${hang('* ', block)}`),
  quote,
  (block) => quote(hang('- ', block)),
  (block) => quote(quote(block)),
]

/** A line with what is planted, and words around it. */
function lineWith(g: GeneratorValue, inline: string): string {
  const line = ['A', words(g), inline, words(g), 'z.'].filter(Boolean).join(' ')
  if (inline.includes('\n')) return line
  const kind = g(fc.constantFrom, 'paragraph', 'paragraph', 'lines', 'heading', 'table')
  if (kind === 'heading' && !inline.startsWith('{{')) return `## ${line}`
  if (kind === 'table' && !/[|`]/.test(line)) return `| a | b |\n| - | - |\n| x | ${line} |`
  return kind === 'lines' ? `Words\nbefore it\n${line}\nand behind it` : line
}

/** A text with one mistake, or with none. */
export function textWith(g: GeneratorValue, mistake?: TextMistake): string {
  const inContainer = (block: string) => {
    // What quotes a line would become a part of a shortcode that has several.
    const isFree = /\{\{<[^>]*\n/.test(block)
    const wrap = g(fc.constantFrom, ...CONTAINERS)
    return isFree && wrap('a').startsWith('>') ? block : wrap(block)
  }
  const filler = () => Array.from({ length: g(fc.nat, 2) }, () => inContainer(`A ${words(g)} z`))
  const block = mistake?.block?.(g) ?? (mistake?.inline && lineWith(g, mistake.inline(g)))
  const blocks = [...filler(), ...(block ? [inContainer(block)] : ['Words.']), ...filler()]
  const below = mistake?.below ? [mistake.below] : []
  const all = g(fc.boolean) ? [...below, ...blocks] : [...blocks, ...below]
  return all.join('\n\n') + g(fc.constantFrom, '', '\n', '\n\n')
}
