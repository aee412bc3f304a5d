/** @jest-environment node */
import { mask, scan, splitMasked } from '@/lib/markdown/shortcodes'
import { innerOf } from './rules'

/** What is repeated to make a text that a careless scanner would read over and over. */
const HOSTILE = [
  '{{<',
  '{{',
  '{',
  '{{</*',
  '{{%/*{{</*',
  '{{< a ',
  '{{<a>}}',
  '{{<callout>}}',
  '{{</callout>}}',
  '{{</a>}}',
  '{{<spoiler>}}{{<callout>}}{{</spoiler>}}',
  '{{<callout>}}{{</b>}}',
  '{{<a "',
  '{{<a `',
  '{{<a \\"',
  '{{<a "\\"',
  "{{<a '",
  '{{<a “',
  '{{<a b=',
  '{{<a ">}}',
  '{{<a ">}}`',
  '"{{<a \\"" ',
  '{{<a ""b',
  '{{< a / ',
  '{{< a > ',
  '{{<=',
  '{{< /a b',
  '\uec00\ue800\ue800\ue800\uec01',
]

/** A beginning without which the repeated text would not be inside of anything. */
const BEGINNINGS = ['', '{{< a ', '{{< a b="', '{{< a `', "{{< a '", '{{</*', '{{< callout >}}']

const NESTED = (count: number) => '{{<spoiler>}}'.repeat(count) + '{{</spoiler>}}'.repeat(count)

/** All that a page has done to its text. */
function work(text: string) {
  const { parts } = scan(text, innerOf)
  splitMasked(mask(text, parts))
  splitMasked(text)
}

/** The methods by which the scanner looks at its text, with how many characters a call of each looks at. */
const LOOKS = {
  charAt: () => 1,
  charCodeAt: () => 1,
  startsWith: () => 1,
  indexOf: (text: string, found: unknown, from: unknown) =>
    (found === -1 ? text.length : Number(found)) - Number(from ?? 0) + 1,
  slice: (_text: string, found: unknown) => String(found).length,
}

/** How many characters are looked at; unlike a time, it is the same on every machine. */
function looksAt(text: string): number {
  let looks = 0
  const spies = Object.entries(LOOKS).map(([name, cost]) => {
    const original = String.prototype[name as 'slice'] as (...args: unknown[]) => unknown
    return jest.spyOn(String.prototype, name as 'slice').mockImplementation(function (
      this: string,
      ...args: unknown[]
    ) {
      const found = original.apply(this, args)
      looks += cost(this, found, args[1])
      return found as string
    })
  })
  try {
    work(text)
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return looks
}

/** The best of some runs, in microseconds of this process: what else the machine does is not counted. */
function fastest(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    work(text)
    const { user, system } = process.cpuUsage(start)
    return user + system
  })
  return Math.min(...runs)
}

describe('a text that is twice as long takes twice as much reading', () => {
  test.each(HOSTILE)('when it repeats %j', (piece) => {
    for (const beginning of BEGINNINGS) {
      const [once, twice] = [200, 400].map((count) => looksAt(beginning + piece.repeat(count)))
      expect({ beginning, ratio: (twice ?? 0) / (once ?? 1) }).toEqual({
        beginning,
        ratio: expect.closeTo(2, 0),
      })
    }
  })

  test('when it is deeply nested', () => {
    expect(looksAt(NESTED(400)) / looksAt(NESTED(200))).toBeCloseTo(2, 0)
  })
})

/** Lists, sorting and regular expressions are not counted above. Twenty times the length in a quadratic time would be 400 times as long. */
describe('a text that is twenty times as long takes about twenty times as long', () => {
  test.each(['{{<', '{{<callout>}}', '{{<callout>}}{{</b>}}', '{{<a "b" c>}}', '&#x0'])(
    'when it repeats %j',
    (piece) => {
      const [short, long] = [4_000, 80_000].map((count) => piece.repeat(count))
      expect(fastest(long ?? '') / fastest(short ?? '')).toBeLessThan(120)
    },
  )

  test('when it is deeply nested', () => {
    expect(fastest(NESTED(80_000)) / fastest(NESTED(4_000))).toBeLessThan(120)
  })
})

describe('a very long text does not run out of stack', () => {
  test.each([
    ['a name', `{{<${'日本'.repeat(5_000_000)}>}}`],
    ['a bare value', `{{<a ${'日本'.repeat(5_000_000)} >}}`],
    ['a character reference', `&#${'0'.repeat(10_000_000)}`],
    ['many mistakes in one tag', `{{<a ${'b=1 '.repeat(300_000)}>}}`],
    ['many children', `{{<callout>}}${'{{<a>}}'.repeat(300_000)}{{</callout>}}`],
  ])('with %s', (_what, text) => {
    expect(() => work(text)).not.toThrow()
  })
})
