import fc from 'fast-check'
import { type Step, steps } from '@/lib/preview/sequences'

const side = (kind: Step['kind'], found: readonly Step[]) =>
  found.filter((step) => step.kind === 'same' || step.kind === kind).map(({ item }) => item)

/** The length of a longest common subsequence, by the book (Cormen et al., 14.4). */
function longest(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0)
  for (const item of one) {
    const next = [0]
    other.forEach((another, index) => {
      next.push(
        item === another ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0),
      )
    })
    row = next
  }
  return row.at(-1) ?? 0
}

const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })

it('the steps lead from one sequence to the other, and keep as much as can be kept', () => {
  fc.assert(
    fc.property(items, items, (before, after) => {
      const found = steps(before, after)
      expect(side('removed', found)).toEqual(before)
      expect(side('added', found)).toEqual(after)
      expect(found.filter(({ kind }) => kind === 'same')).toHaveLength(longest(before, after))
    }),
  )
})

const lines = Array.from({ length: 10_000 }, (_, index) => `line ${index}`)

it('of ten thousand lines, the two at the ends that were edited are found', () => {
  const after = lines.with(1, 'another').with(-2, 'one more')
  expect(steps(lines, after).filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', item: 'line 1' },
    { kind: 'added', item: 'another' },
    { kind: 'removed', item: 'line 9998' },
    { kind: 'added', item: 'one more' },
  ])
})

it('ten thousand lines in quite another order are given up on: they are removed, and added', () => {
  // Lehmer's generator: the same order each time.
  let seed = 1_234_567
  const shuffled = lines
    .map((line) => {
      seed = (seed * 48_271) % 2_147_483_647
      return [seed, line] as const
    })
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line)
  const found = steps(['start', ...lines], ['start', ...shuffled])
  expect(found.filter(({ kind }) => kind === 'same').map(({ item }) => item)).toEqual(['start'])
  expect(side('removed', found)).toEqual(['start', ...lines])
  expect(side('added', found)).toEqual(['start', ...shuffled])
})
