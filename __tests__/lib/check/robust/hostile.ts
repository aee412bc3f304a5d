import { landing, withText } from '@/__tests__/lib/check/pages'

const times = (count: number, piece: string | ((index: number) => string)) =>
  Array.from({ length: count }, (_, index) =>
    typeof piece === 'string' ? piece : piece(index),
  ).join('')
const yaml = (text: string) => `---\n${text}\n---\n`

/** Pages that make programs call themselves too often, or compare everything with everything. Of any size. */
export const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'brackets that never close': (size) => yaml(`a: ${'['.repeat(size)}`),
  'brackets in brackets': (size) => yaml(`a: ${'['.repeat(size / 2)}${']'.repeat(size / 2)}`),
  'braces in braces': (size) => yaml('{a: '.repeat(size / 4)),
  'lists in lists': (size) => yaml(`${'- '.repeat(size / 2)}a`),
  'keys in keys': (size) => yaml(`${'? '.repeat(size / 2)}a`),
  'colons in a line': (size) => yaml('a: '.repeat(size / 3)),
  'keys of all names': (size) => yaml(times(size / 9, (index) => `k${index}: b\n`)),
  'one key again and again': (size) => yaml('a: b\n'.repeat(size / 5)),
  'two keys in each of many entries': (size) => yaml(`l:\n${'- a: 1\n  a: 2\n'.repeat(size / 14)}`),
  'aliases of one anchor': (size) => yaml(`a: &a b\nl: [${'*a, '.repeat(size / 4)}]`),
  'anchors of one name': (size) => yaml(`l: [${'&a b, *a, '.repeat(size / 10)}]`),
  'merges of a large group': (size) =>
    yaml(
      `a: &a {${times(size / 18, (index) => `k${index}: b, `)}}\nl:\n${'- <<: *a\n'.repeat(size / 18)}`,
    ),
  'one merge of many groups': (size) => yaml(`a:\n  <<: [${'{}, '.repeat(size / 4)}]`),
  'quotes that never close': (size) => yaml('a: "\n'.repeat(size / 5)),
  'escapes that are none': (size) => yaml(`a: "${'\\q'.repeat(size / 2)}"`),
  'lines that are indented by tabs': (size) => yaml('\t- a\n'.repeat(size / 5)),
  'documents in a file': (size) => yaml('a: b\n...\n'.repeat(size / 9)),
  comments: (size) => yaml('# a\n'.repeat(size / 4)),
  'a line of one word': (size) => yaml(`title: ${'a'.repeat(size)}`),
  'sections of no block': (size) => landing('  - block: a\n'.repeat(size / 13)),
  'icons of no name': (size) =>
    landing(
      `  - block: features\n    content:\n      items:\n${times(size / 40, (index) => `        - { name: a, icon: usrs${index} }\n`)}`,
    ),
  'ids of one name': (size) => landing('  - id: a\n'.repeat(size / 10)),
  'texts with a link to nowhere': (size) =>
    landing('  - content: { text: "[the page](/x/)" }\n'.repeat(size / 42)),
  'links to nowhere': (size) => withText('[the page](/x/)\n\n'.repeat(size / 17)),
  'pictures that are missing': (size) =>
    withText(times(size / 22, (index) => `![A dot](a${index}.png)\n\n`)),
  'HTML that is left out': (size) => withText('<b onclick=a>b</b>\n\n'.repeat(size / 20)),
  'HTML that is left out, in a quotation': (size) =>
    withText('> <b onclick=a>b</b>\n'.repeat(size / 21)),
  'a block of HTML in a list': (size) =>
    withText(`- <div>\n${'  <b onclick=a>b</b>\n'.repeat(size / 21)}  </div>`),
  'attributes of one element': (size) =>
    withText(`<b ${times(size / 9, (index) => `a${index}=b `)}>b</b>`),
  'shortcodes of no name': (size) => withText('{{< a >}} '.repeat(size / 10)),
  'shortcodes that never close': (size) => withText('{{< figure src="'.repeat(size / 16)),
  'parameters of no name': (size) =>
    withText(`{{< cta ${times(size / 10, (index) => `a${index}="b" `)} >}}`),
  stars: (size) => withText('*a **b '.repeat(size / 7)),
  'stars in many paragraphs': (size) => withText(`${'*a '.repeat(100)}\n\n`.repeat(size / 302)),
  'brackets in text': (size) => withText('[a](b '.repeat(size / 6)),
  'less-than signs': (size) => withText('<'.repeat(size)),
  'references to one definition': (size) =>
    withText(`${'[the page]\n\n'.repeat(size / 12)}[the page]: /x/`),
  definitions: (size) => withText(times(size / 12, (index) => `[a${index}]: /x/\n`)),
  'a table': (size) => withText(`| a | b |\n| - | - |\n${'| [c](/x/) | d |\n'.repeat(size / 17)}`),
  'headings of one name': (size) => withText('## a\n\n'.repeat(size / 6)),
  spaces: (size) => withText(`a${' '.repeat(size)}b`),
  'line ends': (size) => withText(`a${'\n'.repeat(size)}b`),
  'carriage returns': (size) => yaml('a: b\r'.repeat(size / 5)),
  silences: (size) => yaml(times(size / 40, '# blockfront-ignore a/b: It is so.\n')),
  'silences in a text': (size) =>
    withText('<!-- blockfront-ignore a/b: It is so. -->\n'.repeat(size / 42)),
  'silences in a line': (size) =>
    withText('<!-- blockfront-ignore a/b: It is so. -->'.repeat(size / 41)),
  'silences that never close': (size) => withText('<!-- blockfront-ignore\n'.repeat(size / 23)),
  'characters of two units': (size) => withText('\u{1f600}'.repeat(size / 2)),
  'aliases of a page': (size) =>
    landing(
      '  - content: { title: A }\n',
      `aliases:\n${times(size / 12, (index) => `  - /a${index}/\n`)}`,
    ),
}
