/** @jest-environment node */
import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { mistakesIn } from '@/lib/check/syntax'

const PAGE = readFileSync('content/membership/_index.md', 'utf8')
const YAML = PAGE.slice(4, PAGE.indexOf('\n---\n', 4) + 1)
const LINES = YAML.split('\n')

/** A mistake in one line: what it is like afterwards; the same where it cannot be made. */
const MISTAKES: readonly [name: string, make: (line: string) => string][] = [
  ['a second colon', (line) => line.replace(/: (\w+) /, ': $1: ')],
  ['an @ before the value', (line) => line.replace(/: (\w)/, ': @$1')],
  ['no space after the colon', (line) => line.replace(/^([ -]*\w+): (?=\w)/, '$1:')],
  ['no space after the dash', (line) => line.replace(/- (\w)/, '-$1')],
  ['no colon', (line) => line.replace(/^([ -]*\w+): (?=\w)/, '$1 ')],
  ['a bracket that is not closed', (line) => line.replace(/: (\w)/, ': [$1')],
  ['a double quote that is not closed', (line) => line.replace(/: (\w)/, ': "$1')],
  ['a single quote that is not closed', (line) => line.replace(/: (\w)/, ": '$1")],
  ['a tab in place of its indentation', (line) => line.replace(/^ +(?=[-\w])/, '\t')],
]

/** Lines of texts are not YAML: what stands in them is no mistake of this kind. */
const KEY = /^[ -]*\w+: [^|]/

describe('a mistake in any line of the membership page is found there, and said once', () => {
  test.each(MISTAKES)('%s', (_, make) => {
    const planted = LINES.flatMap((line, index) =>
      KEY.test(line) && make(line) !== line ? [index] : [],
    )
    expect(planted.length).toBeGreaterThan(5)
    const found = planted.map((index) =>
      linesOfMistakes(LINES.with(index, make(LINES[index] ?? ''))),
    )
    expect(found).toEqual(planted.map((index) => [index]))
  })
})

function linesOfMistakes(lines: readonly string[]): number[] {
  const text = lines.join('\n')
  const document = parseDocument(text, { prettyErrors: false })
  return mistakesIn({ document, text }).map(
    ({ span }) => text.slice(0, span.start).split('\n').length - 1,
  )
}
