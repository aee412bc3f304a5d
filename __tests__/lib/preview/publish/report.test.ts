/** @jest-environment node */
import fc from 'fast-check'
import { commitOf, reportOf } from '@/__tests__/helpers/github/scene'
import { harmless } from '@/lib/preview/publish/harmless'
import { readReport } from '@/lib/preview/publish/report'
import type { Report } from '@/lib/preview/types'

const head = { ref: 'change', commit: commitOf('head') }
const read = (report: unknown) => readReport(JSON.stringify(report), head)

const whole: Report = reportOf({
  moved: [{ from: '/a/', to: '/b/' }],
  everywhere: { what: ['the header'], pages: 3, sample: ['/a/'] },
  pages: [
    {
      kind: 'changed',
      address: '/a/',
      from: '/b/',
      title: 'A',
      text: [{ kind: 'added', text: 'one\ntwo' }],
      pictures: [
        { window: 'phone', scheme: 'dark', before: 'pictures/a-1.png', width: 390, height: 800 },
      ],
    },
  ],
  changes: [{ kind: 'worse', about: 'links', address: '/a/', sentence: 'A link is broken.' }],
  left: ['3 pictures.'],
  failed: { side: 'head', output: 'x', findings: undefined },
})

test('a whole report is read as it is, but for its head', () => {
  expect(read(whole)).toEqual({ ...whole, head })
})

test.each<[string, unknown]>([
  ['no object', []],
  ['another version', { ...whole, version: 2 }],
  ['a key too many', { ...whole, html: '<script>' }],
  ['a key too few', { ...whole, added: undefined }],
  ['text that is no text', { ...whole, changed: [{ toString: 'x' }] }],
  ['text without an end', { ...whole, changed: ['x'.repeat(3000)] }],
  ['more pages than a site has', { ...whole, changed: Array.from({ length: 50_001 }, () => '/') }],
  ['a commit that is none', { ...whole, base: { ref: 'main', commit: 'main' } }],
  [
    'a picture that is elsewhere',
    {
      ...whole,
      pages: [
        {
          ...whole.pages[0],
          pictures: [{ ...whole.pages[0]?.pictures[0], after: 'a/../../b.png' }],
        },
      ],
    },
  ],
  [
    'a picture at another host',
    {
      ...whole,
      pages: [
        {
          ...whole.pages[0],
          pictures: [{ ...whole.pages[0]?.pictures[0], after: '//evil.example/a.png' }],
        },
      ],
    },
  ],
  ['a prototype', JSON.parse('{"__proto__": {"version": 1}}')],
])('a report with %s is none', (_, report) => {
  expect(read(report)).toBeUndefined()
})

test('a report with very many mistakes is none after the first one', () => {
  const pages = Array.from({ length: 40_000 }, () => ({}))
  const before = process.memoryUsage().heapUsed
  expect(read({ ...whole, pages })).toBeUndefined()
  // Each mistake that is kept takes some thousand bytes, and the job that publishes would end without a word.
  expect((process.memoryUsage().heapUsed - before) / pages.length).toBeLessThan(1000)
})

test('what is not JSON is no report', () => {
  expect(readReport('<html>', head)).toBeUndefined()
})

test('whatever somebody wrote, a log or a comment makes nothing of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const shown = harmless(text)
      expect(shown).toMatch(/^[\p{L}\p{M}\p{N}_ ./?-]*…?$/u)
      expect([...shown].length).toBeLessThanOrEqual(121)
    }),
  )
})
