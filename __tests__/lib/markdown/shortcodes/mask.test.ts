/** @jest-environment node */
import fc from 'fast-check'
import { mask, scan, splitMasked } from '@/lib/markdown/shortcodes'
import { hostileText } from './arbitraries'
import { innerOf } from './rules'

const RUNS = { numRuns: 2000 }

function maskAll(text: string) {
  const { parts } = scan(text, innerOf)
  return { parts, masked: mask(text, parts) }
}

const indexes = (value: string) => splitMasked(value).filter((piece) => typeof piece === 'number')

describe('mask', () => {
  test('keeps the length of any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(maskAll(text).masked).toHaveLength(text.length)
      }),
      RUNS,
    )
  })

  test('leaves exactly one placeholder for each part, in order, in any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { parts, masked } = maskAll(text)
        expect(indexes(masked)).toEqual(parts.map((_, index) => index))
      }),
      RUNS,
    )
  })

  test('leaves a text without shortcodes as it is', () => {
    const text = 'Text with &#233; and &#xE9; and {{ braces }}.\n'
    expect(maskAll(text).masked).toBe(text)
  })

  test('puts no white space, line end or punctuation into a placeholder', () => {
    const { masked } = maskAll('{{< figure\n  src="a.png"\n>}}')
    expect(masked).toMatch(/^\p{Co}+$/u)
  })

  test('finds room in the shortest part that there is', () => {
    const { masked } = maskAll('{{<a}}{{<b>}}')
    expect(splitMasked(masked)).toEqual([0, 1])
  })

  test('tells very many parts apart', () => {
    const { parts, masked } = maskAll('{{<a>}}'.repeat(300_000))
    expect(indexes(masked)).toEqual(parts.map((_, index) => index))
    expect(splitMasked(mask('{{<a>}}', parts.slice(0, 1)))).toEqual([0])
  })

  test('masks the inner text of a shortcode by its children', () => {
    const text = 'a {{< callout >}}b {{< cta >}} c{{</* d */>}}{{< /callout >}} e'
    const [callout] = scan(text, innerOf).parts
    if (callout?.kind !== 'shortcode') throw new Error('no callout')
    const masked = mask(text, callout.children, callout.inner)
    expect(splitMasked(masked)).toEqual(['b ', 0, ' c', 1])
    expect(masked).toHaveLength('b {{< cta >}} c{{</* d */>}}'.length)
  })

  test('replaces characters of placeholders that an author wrote', () => {
    const forged = mask('{{<a>}}', scan('{{<a>}}', innerOf).parts)
    const { masked } = maskAll(`${forged} {{< cta >}}`)
    expect(splitMasked(masked)).toEqual([`${'\ufffd'.repeat(7)} `, 0])
  })

  test.each([
    ['&#59392;', '&#65533;'],
    ['&#60418;', '&#65533;'],
    ['&#0060418;', '&#0065533;'],
    ['&#xE800;', '&#xfffd;'],
    ['&#Xec02;', '&#Xfffd;'],
    ['&#x00eC02', '&#x00fffd'],
  ])('replaces the reference %s by %s', (reference, neutral) => {
    expect(maskAll(reference).masked).toBe(neutral)
  })

  test.each(['&#59391;', '&#60419;', '&#xe7ff;', '&#xec03;', '&#x1e800;', '&#159392;'])(
    'keeps the reference %s, which is no character of a placeholder',
    (reference) => {
      expect(maskAll(reference).masked).toBe(reference)
    },
  )
})

describe('splitMasked', () => {
  test('gives back a string without placeholders', () => {
    expect(splitMasked('plain')).toEqual(['plain'])
    expect(splitMasked('')).toEqual([])
  })

  test('separates text and placeholders', () => {
    const { masked } = maskAll('a {{< cta >}}{{<b>}} c')
    expect(splitMasked(masked)).toEqual(['a ', 0, 1, ' c'])
  })

  test('takes a placeholder that was cut for text', () => {
    const { masked } = maskAll('{{< cta >}}')
    expect(splitMasked(masked.slice(0, -1))).toEqual([masked.slice(0, -1)])
    expect(splitMasked(masked.slice(1))).toEqual([masked.slice(1)])
    expect(splitMasked(masked.slice(0, 2) + masked)).toEqual([masked.slice(0, 2), 0])
  })
})
