import fc from 'fast-check'

/** Pieces that mean something to the scanner, in any order: far likelier to hurt than random characters. */
const PIECES = [
  '{{<',
  '>}}',
  '{{%',
  '%}}',
  '{{</*',
  '*/>}}',
  '{{%/*',
  '*/%}}',
  '{{',
  '}}',
  '{',
  '}',
  '<',
  '>',
  '%',
  '/',
  '/>}}',
  '*',
  '=',
  '"',
  '\\"',
  '\\',
  '`',
  "'",
  '“',
  '”',
  '‘',
  '«',
  '-',
  '.',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  'callout',
  'figure',
  'spoiler',
  'a',
  '1',
  'src=',
  'src="a.png"',
  'ä',
  '😀',
  '\ud83d',
  '\ue800',
  '\uec00',
  '\uec02',
  '{{< callout >}}',
  '{{< /callout >}}',
  '{{< spoiler >}}',
  '{{< /spoiler >}}',
  '{{< a',
  '{{< /',
  '{{< figure />}}',
]

/** Any text, with a strong leaning towards shortcodes and what looks like them. */
export const hostileText = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'grapheme' })),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''))

/** Text in which no shortcode begins. */
export const plainText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme' })), { maxLength: 10 })
  .map((pieces) => pieces.join('').replaceAll('{', '(').replaceAll('`', "'"))

interface WrittenValue {
  value: string
  written: string
  quoted: boolean
}

/** A backslash at the end of a value cannot be written between double quotes, nor a line end. */
const doubleQuoted = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    plainText,
    fc.constantFrom('>}}', '{{< a >}}', 'a "b" c', 'C:\\x'),
  )
  .map((text) => text.replaceAll('\n', ' ').replace(/\\+$/, ''))
  .map((value) => ({ value, written: `"${value.replaceAll('"', '\\"')}"`, quoted: true }))

const raw = fc
  .oneof(fc.string({ unit: 'grapheme' }), plainText, fc.constantFrom('>}}\n', '{{< a >}}', '\\"'))
  .map((text) => text.replaceAll('`', ''))
  .map((value) => ({ value, written: `\`${value}\``, quoted: true }))

const characters = (set: string) =>
  fc.string({ unit: fc.constantFrom(...set), minLength: 1, maxLength: 12 })
const bareWith = (set: string) =>
  characters(set).map((value) => ({ value, written: value, quoted: false }))

const paramName = characters('abzÄß09_-.')
const namedValue = fc.oneof(doubleQuoted, raw, bareWith('abz09_-.:?&=+#@*|'))
const positionalValue = fc.oneof(doubleQuoted, raw, bareWith('abzÄß09_-.'))
const space = fc.constantFrom(' ', '  ', '\n', '\t', ' \\\n', '\u00a0', '\r\n')

interface WrittenParam {
  name?: string
  value: string
  written: string
}

const positional = positionalValue.map(
  ({ value, written }: WrittenValue): WrittenParam => ({
    value,
    written,
  }),
)
const named = fc
  .tuple(paramName, fc.constantFrom('=', ' = ', '= ', ' ='), namedValue)
  .filter(([, equals, { quoted, written }]) => quoted || equals === '=' || !written.includes('='))
  .map(
    ([name, equals, { value, written }]): WrittenParam => ({
      name,
      value,
      written: name + equals + written,
    }),
  )

const params = fc.oneof(
  fc.array(positional, { maxLength: 5 }),
  fc.uniqueArray(named, { maxLength: 5, selector: (param) => param.name }),
)

/** A shortcode without a mistake, as it is written, together with what has to be read from it. */
export const writtenShortcode = fc
  .record({
    name: fc.constantFrom('a', 'figure', 'youtube', 'größe', 'a/b', '_x-1'),
    delimiter: fc.constantFrom('<' as const, '%' as const),
    params,
    spaces: fc.array(space, { minLength: 7, maxLength: 7 }),
    selfCloses: fc.boolean(),
  })
  .map(({ name, delimiter, params, spaces, selfCloses }) => {
    const words = params.map((param, index) => (spaces[index] ?? ' ') + param.written)
    const end = (selfCloses ? '/' : '') + (delimiter === '<' ? '>}}' : '%}}')
    const written = `{{${delimiter}${name}${words.join('')}${spaces[6]}${end}`
    return { written, name, delimiter, params: params.map(({ written: _, ...param }) => param) }
  })
