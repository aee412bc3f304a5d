/** @jest-environment node */
import os from 'node:os'
import { shortcomings } from '@/bench/lighthouse'
import { rowsOf } from '@/bench/measure'
import { tellOver } from '@/bench/over'
import { pagesAsked } from '@/bench/pages-asked'
import { runsFrom } from '@/bench/runs'
import { table } from '@/bench/table'
import { BadSetting } from '@/lib/environment'

const COMMAND = { name: 'bench:preview', says: 'Measures.' }
const FLAWLESS = {
  scores: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 },
  layoutShift: 0,
  blockingTime: 0,
  lost: [],
}

test('a page with 100 everywhere that neither shifts nor blocks has no shortcomings', () => {
  expect(shortcomings(FLAWLESS)).toEqual([])
})

test('what a page falls short of is told, with what cost the points', () => {
  const report = {
    scores: { ...FLAWLESS.scores, seo: 92 },
    layoutShift: 0.01,
    blockingTime: 30,
    lost: ['robots.txt is not valid (robots-txt)'],
  }
  expect(shortcomings(report)).toEqual([
    'seo 92',
    'layout shift 0.01',
    'blocking time 30 ms',
    'robots.txt is not valid (robots-txt)',
  ])
})

test('what was fetched is told by its kind, and of several runs the middle and all that differ', () => {
  const speeds = [97, 100, 99].map((performance) => ({
    ...FLAWLESS,
    scores: { ...FLAWLESS.scores, performance },
  }))
  const rows = rowsOf({
    html: { raw: 12_000, gzip: 4000, brotli: 3000 },
    fetched: [
      { url: 'http://a/', kind: 'Document', bytes: 3400 },
      { url: 'http://a/a.woff2', kind: 'Font', bytes: 1000 },
      { url: 'http://a/b.woff2', kind: 'Font', bytes: 500 },
    ],
    elsewhere: 0,
    reports: speeds,
  })
  expect(Object.fromEntries(rows)).toMatchObject({
    'HTML, bytes': '12,000',
    'wire: Font': '1,500 in 2',
    'wire: all': '4,900 in 3',
    'Lighthouse: performance': '99 (97 100 99)',
    'Lighthouse: seo': '100',
  })
})

test('a table is one in Markdown and to the eye', () => {
  expect(table(['', 'bytes'], [['fonts', '404,152']])).toBe(
    '|       | bytes   |\n| ----- | ------- |\n| fonts | 404,152 |',
  )
})

test('pages are measured five times, or as often as is asked for', () => {
  expect(runsFrom(undefined)).toBe(5)
  expect(runsFrom('1')).toBe(1)
})

test.each(['0', '-1', '1.5', 'many', ''])(
  '"%s" is no number of runs, and a sentence says so',
  (written) => {
    expect(() => runsFrom(written)).toThrow(
      `"${written}" is no number of runs. Write a whole number from 1, such as 5.`,
    )
  },
)

test('as many pages are measured as usual, or as many as are asked for', () => {
  expect(pagesAsked(COMMAND, [], 100)).toBe(100)
  expect(pagesAsked(COMMAND, ['--pages', '20'], 100)).toBe(20)
})

test.each([
  [['--pages', '0']],
  [['--pages', '1e3']],
  [['--pages', '']],
  [['--pages']],
  [['--pagse', '3']],
  [['100']],
])('%j is no number of pages, and a sentence says what is', (args) => {
  expect(() => pagesAsked(COMMAND, args, 100)).toThrow(
    new BadSetting('`npm run bench:preview` takes --pages with a number.'),
  )
})

describe('in the end of a measurement', () => {
  const over = ['one edit: 41.0 s, and at most 40 s are allowed.']
  let said: jest.SpyInstance
  let added: jest.SpyInstance
  beforeEach(() => {
    said = jest.spyOn(console, 'error').mockImplementation()
    added = jest.spyOn(console, 'log').mockImplementation()
    jest.spyOn(os, 'availableParallelism').mockReturnValue(4)
  })
  afterEach(() => {
    jest.restoreAllMocks()
    process.exitCode = undefined
  })

  test('what is over its bar is told, and fails the command', () => {
    tellOver(over, 100, 100)
    expect(said).toHaveBeenCalledWith(
      '\nOver the bars:\none edit: 41.0 s, and at most 40 s are allowed.',
    )
    expect(process.exitCode).toBe(1)
  })

  test('nothing fails with fewer pages than the bars are for', () => {
    tellOver(over, 99, 100)
    expect(added).toHaveBeenCalledWith(
      '\nThe bars are for 100 pages on 4 cores or more: nothing is compared here.',
    )
    expect(said).not.toHaveBeenCalled()
    expect(process.exitCode).toBeUndefined()
  })

  test('nothing is said when every bar is met', () => {
    tellOver([], 100, 100)
    expect(said).not.toHaveBeenCalled()
    expect(added).not.toHaveBeenCalled()
  })
})
