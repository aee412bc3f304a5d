import { differing } from '@/lib/preview/report/differing'
import { fold } from '@/lib/preview/report/fold'
import { lines } from './example'

/** The runs of lines, folded ones in brackets. */
function folded(text: string): string[] {
  return fold(lines(text)).map((run) => {
    const words = run.lines.map((line) => line.text).join(' ')
    return run.isFolded ? `[${words}]` : words
  })
}

test('two lines around a change stay in sight, and what is further away is folded', () => {
  expect(folded('a\nb\nc\nd\n+ e\nf\ng\nh\ni')).toEqual(['[a b]', 'c d e f g', '[h i]'])
})

test('a single line is not folded: the words that say so would take its place', () => {
  expect(folded('a\nb\nc\n+ d\ne\nf\ng')).toEqual(['a b c d e f g'])
  expect(folded('+ a\nb\nc\nd\ne\nf\n+ g')).toEqual(['a b c d e f g'])
})

/** The parts of each line that has a counterpart, with its own words in brackets. */
function own(text: string): string[] {
  return [...differing(lines(text)).values()].map(
    ({ start, own: words, end }) => `${start}[${words}]${end}`,
  )
}

test('of a line that was written anew, the words that differ are found', () => {
  expect(own('- It costs 10 euros a year.\n+ It costs 12 euros a year.')).toEqual([
    'It costs [10] euros a year.',
    'It costs [12] euros a year.',
  ])
  expect(own('- one two\n+ one 2\n- three four\n+ 3 four')).toEqual([
    'one [two]',
    'one [2]',
    '[three] four',
    '[3] four',
  ])
  expect(own('- one\n+ one more')).toEqual(['one[]', 'one[ more]'])
})

test('lines that have nothing in common, or no counterpart, are not compared', () => {
  expect(own('- one\n+ two')).toEqual([])
  expect(own('+ two a\n- one a')).toEqual([])
  expect(own('- one a\nsame\n+ two a')).toEqual([])
})
