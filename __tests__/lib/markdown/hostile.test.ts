/** @jest-environment node */
import { compile, compileInline, place } from '@/lib/markdown'
import { print } from './html'
import { problemsOf } from './problems'

const N = 10_000
const times = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece(index)).join('')

/** Texts that make parsers call themselves too often, or compare everything with everything. */
const TEXTS = {
  quotes: '>'.repeat(N * 10),
  'quotes with lazy lines': `${'>'.repeat(N)}a\nb\nc`,
  'lists in a line': `${'- '.repeat(N)}a`,
  'lists by indentation': times(770, (index) => `${'\t'.repeat(index)}- a\n`),
  brackets: `${'['.repeat(N)}a${']'.repeat(N)}`,
  'links in links': '[a]('.repeat(N),
  'links that never end': '[a](b '.repeat(N),
  pictures: '!['.repeat(N),
  definitions: '[a]: b\n'.repeat(N),
  'emphasis in emphasis': `${'*a **b '.repeat(N)}${' c** d*'.repeat(N)}`,
  'emphasis of fewer words': `${'_a '.repeat(200)}${' a_'.repeat(200)}`,
  'emphasis that never ends': '*a'.repeat(N),
  'code that never ends': times(300, (index) => `${'`'.repeat(index)}e`),
  'HTML elements': '<div>'.repeat(N),
  'HTML elements in a line': '<span>'.repeat(N),
  'formatting that is opened again in each paragraph': `<div>${times(1000, (index) => `<b x=${index}>`)}</div>${'<p>a'.repeat(N)}`,
  'tables in tables': '<table><tr><td>'.repeat(N),
  'HTML tags that never end': '<a '.repeat(N),
  'HTML comments that never end': `a ${'<!--'.repeat(N * 5)}`,
  attributes: `<a ${'b="c" '.repeat(N)}>`,
  footnotes: `${'[^a]'.repeat(N)}\n\n[^a]: b`,
  addresses: 'a@a.'.repeat(N),
  'a wide table': `${'|'.repeat(N)}\n${'|-'.repeat(N)}|\n`,
  backslashes: '\\'.repeat(N),
  entities: '&'.repeat(N),
  'shortcodes in shortcodes': '{{< a >}}'.repeat(N),
  'white space': `${' '.repeat(N)}a\n`.repeat(10),
  'blank lines': '\n'.repeat(N * 10),
  'a million characters': 'lorem ipsum '.repeat(N * 10),
}

/** Jest's own limit does not stop what never waits. On a quiet machine, none takes one second. */
const SECONDS = 5

/** Seconds of a processor: others that keep the machine busy do not count. */
function seconds(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

describe.each(Object.entries(TEXTS))('a text of many %s', (_, text) => {
  test('is drawn within seconds, or not at all with a reason', () => {
    const taken = seconds(() => {
      const { tree, mistakes } = compile(text)
      expect(problemsOf(tree, text)).toEqual([])
      expect(typeof print(place(tree, { level: 2, ids: [] }))).toBe('string')
      for (const mistake of mistakes) expect(mistake.end).toBeLessThanOrEqual(text.length)
    })
    expect(taken).toBeLessThan(SECONDS)
  })

  test('is drawn within seconds as a title', () => {
    const taken = seconds(() => {
      expect(typeof print(compileInline(text).tree)).toBe('string')
    })
    expect(taken).toBeLessThan(SECONDS)
  })
})

describe('a text that is too much', () => {
  test.each([
    [
      'with its levels',
      TEXTS.quotes,
      'This text has more than 100 levels of quotes, lists, emphasis and HTML inside each other. Write it with fewer.',
    ],
    [
      'with its levels of HTML',
      TEXTS['HTML elements'],
      'This text has more than 100 levels of quotes, lists, emphasis and HTML inside each other. Write it with fewer.',
    ],
    [
      'with a few levels of HTML more than there may be',
      '<div>'.repeat(120),
      'This text has more than 100 levels of quotes, lists, emphasis and HTML inside each other. Write it with fewer.',
    ],
    [
      'with a few lists more than there may be',
      `${'- '.repeat(60)}a`,
      'This text has more than 100 levels of quotes, lists, emphasis and HTML inside each other. Write it with fewer.',
    ],
    [
      'with its marks',
      TEXTS.brackets,
      'A paragraph of this text has thousands of asterisks, underscores, brackets or other marks. Write it as several paragraphs.',
    ],
    [
      'with its unclosed elements',
      TEXTS['formatting that is opened again in each paragraph'],
      'More than 100 HTML elements of this text, such as <b> or <a>, are never closed. Close them.',
    ],
    [
      'with its length',
      TEXTS['a million characters'],
      'This text has more than 300,000 characters. Make several sections of it.',
    ],
  ])('is shown as it is written, and its author is told what to do %s', (_, text, message) => {
    const { tree, mistakes } = compile(text)
    expect(tree.children).toEqual([
      { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] },
    ])
    expect(mistakes[0]).toEqual({ kind: 'depth', start: 0, end: text.length, message })
  })

  test.each([
    ['fifty quotes', '>'.repeat(50)],
    ['forty lists', times(40, (index) => `${'  '.repeat(index)}- a\n`)],
    ['ninety elements', `${'<div>'.repeat(90)}a${'</div>'.repeat(90)}`],
    ['four hundred bold words', '**a** '.repeat(400)],
    ['a thousand links', '[a](/b) '.repeat(1000)],
    ['a thousand closed elements', '<b>a</b> '.repeat(1000)],
    ['fifty thousand words', 'lorem\n'.repeat(50_000)],
  ])('is not one of %s', (_, text) => {
    expect(compile(text).mistakes).toEqual([])
  })
})
