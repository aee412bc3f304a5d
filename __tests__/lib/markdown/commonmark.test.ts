/** @jest-environment node */
import { tests } from 'commonmark-spec'
import { compile } from '@/lib/markdown'
import { parseText, toHtml } from '@/lib/markdown/parse'
import deviations from './commonmark-deviations.json'
import { normalise, parseHtml } from './html'
import { problemsOf } from './problems'

/** The specification writes tabs as arrows. */
const EXAMPLES = tests.map(({ number, section, markdown, html }) => ({
  number,
  section,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t').trimEnd(),
}))
const REASONS: Partial<Record<number, string>> = deviations

/** Before it is sanitised, and before headings, pictures and links are ours. */
function read(markdown: string): string {
  const tree = parseText(markdown)
  const html = tree && toHtml(tree, markdown)
  return html ? normalise(html) : ''
}

describe('Markdown reads as CommonMark 0.31.2 says', () => {
  test.each(EXAMPLES.filter(({ number }) => !REASONS[number]))(
    'in example $number, $section',
    ({ markdown, html }) => {
      expect(read(markdown)).toBe(normalise(parseHtml(html)))
    },
  )

  test.each(
    EXAMPLES.filter(({ number }) => REASONS[number]).map((example) => ({
      ...example,
      reason: REASONS[example.number],
    })),
  )('but not in example $number: $reason', ({ markdown, html }) => {
    expect(read(markdown)).not.toBe(normalise(parseHtml(html)))
  })

  test('with a reason for every difference, and no reason without one', () => {
    const numbers = EXAMPLES.map(({ number }) => number)
    expect(numbers).toHaveLength(652)
    expect(numbers).toEqual(expect.arrayContaining(Object.keys(REASONS).map(Number)))
  })
})

test.each(EXAMPLES)(
  'example $number of CommonMark becomes a safe and valid tree',
  ({ markdown }) => {
    const { tree, mistakes } = compile(markdown)
    expect(problemsOf(tree, markdown)).toEqual([])
    expect(mistakes).toEqual([])
  },
)
