/** @jest-environment node */
import fc from 'fast-check'
import {
  type ScanResult,
  type Shortcode,
  type ShortcodePart,
  type Span,
  scan,
} from '@/lib/markdown/shortcodes'
import { hostileText, plainText, writtenShortcode } from './arbitraries'
import { innerOf } from './rules'

const RUNS = { numRuns: 2000 }

const walk = (parts: readonly ShortcodePart[]): ShortcodePart[] =>
  parts.flatMap((part) => (part.kind === 'escaped' ? [part] : [part, ...walk(part.children)]))

const shortcodesOf = ({ parts }: ScanResult) =>
  walk(parts).filter((part): part is Shortcode => part.kind === 'shortcode')

function expectInOrder(spans: readonly Span[], { start, end }: Span) {
  let at = start
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(at)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    at = span.end
  }
  expect(end).toBeGreaterThanOrEqual(at)
}

/** The same result with all offsets moved. */
function moved<T>(value: T, by: number): T {
  const json = JSON.stringify(value, (key, inner) =>
    key === 'start' || key === 'end' ? inner + by : inner,
  )
  return JSON.parse(json) as T
}

describe('scan, for any text,', () => {
  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        expect(() => scan(text, innerOf)).not.toThrow()
      }),
      RUNS,
    )
  })

  test('keeps parts, parameters and inner texts in order and inside what holds them', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const result = scan(text, innerOf)
        expectInOrder(result.parts, { start: 0, end: text.length })
        for (const shortcode of shortcodesOf(result)) {
          const { nameSpan, params, inner } = shortcode
          expectInOrder([nameSpan, ...params, ...(inner ? [inner] : [])], shortcode)
          expectInOrder(shortcode.children, inner ?? { start: shortcode.end, end: shortcode.end })
          for (const param of params) {
            expectInOrder([...(param.nameSpan ? [param.nameSpan] : []), param.valueSpan], param)
          }
        }
        for (const { start, end } of result.mistakes) {
          expectInOrder([{ start, end }], { start: 0, end: text.length })
          expect(end).toBeGreaterThan(start)
        }
      }),
      RUNS,
    )
  })

  test('gives spans that hold what they are said to hold', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const at = ({ start, end }: Span) => text.slice(start, end)
        const result = scan(text, innerOf)
        for (const part of walk(result.parts)) {
          expect(at(part)).toMatch(/^\{\{[<%]/)
          if (part.kind === 'escaped') {
            expect(
              at(part)
                .replace('/*', '')
                .replace(/\*\/(...)$/, '$1'),
            ).toBe(part.text)
            continue
          }
          expect(at(part).charAt(2)).toBe(part.delimiter)
          expect(at(part.nameSpan)).toBe(part.name)
          if (part.inner) expect(at({ ...part, start: part.inner.end })).toMatch(/^\{\{[<%]\s*\//)
          for (const { nameSpan, name, value, valueSpan } of part.params) {
            expect(nameSpan && at(nameSpan)).toBe(name)
            expect([at(valueSpan), at(valueSpan).replaceAll('\\"', '"')]).toContain(value)
          }
        }
      }),
      RUNS,
    )
  })

  test('takes no inner text for a shortcode that has none', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { name, inner } of shortcodesOf(scan(text, innerOf))) {
          if (innerOf(name) === 'none') expect(inner).toBeUndefined()
        }
      }),
      RUNS,
    )
  })

  test('has every beginning of a tag inside a part when it finds no mistake', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { parts, mistakes } = scan(text, innerOf)
        if (mistakes.length > 0) return
        const holders = parts.map(({ start, end }) => ({ start, end }))
        for (const { index } of text.matchAll(/\{\{[<%]/g)) {
          expect(holders.some(({ start, end }) => start <= index && index < end)).toBe(true)
        }
      }),
      RUNS,
    )
  })

  test('reports mistakes in the order of their places', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const starts = scan(text, innerOf).mistakes.map(({ start }) => start)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
      RUNS,
    )
  })
})

describe('scan, for a shortcode without mistakes,', () => {
  test('reads back name, delimiter and parameters as they were written', () => {
    fc.assert(
      fc.property(writtenShortcode, ({ written, name, delimiter, params }) => {
        const { parts, mistakes } = scan(written, innerOf)
        expect(mistakes).toEqual([])
        expect(parts).toEqual([
          expect.objectContaining({ name, delimiter, start: 0, end: written.length }),
        ])
        const read = shortcodesOf({ parts, mistakes })[0]?.params ?? []
        expect(
          read.map(({ name, value }) => (name === undefined ? { value } : { name, value })),
        ).toEqual(params)
      }),
      RUNS,
    )
  })

  test('finds it at its place in any text around it', () => {
    fc.assert(
      fc.property(plainText, writtenShortcode, plainText, (before, { written }, after) => {
        const alone = scan(written, innerOf)
        expect(scan(before + written + after, innerOf)).toEqual(moved(alone, before.length))
      }),
      RUNS,
    )
  })

  test('finds any text between its two tags as its inner text', () => {
    fc.assert(
      fc.property(plainText, writtenShortcode, plainText, (before, { written }, after) => {
        const text = `{{< callout >}}${before}${written}${after}{{< /callout >}}`
        const inner = { start: 15, end: text.length - 16 }
        const { children } = { children: scan(written, innerOf).parts }
        expect(scan(text, innerOf)).toEqual({
          parts: [
            expect.objectContaining({ inner, children: moved(children, 15 + before.length) }),
          ],
          mistakes: [],
        })
      }),
      RUNS,
    )
  })
})
