import { memory } from '@/lib/finish/memory'
import type { Node } from './types'

/** `U+26`, `U+0-7F` or `U+4??` (CSS Fonts 4, 4.5). */
const RANGE = /U\+([0-9a-f]{0,6}\?{0,6})(?:-([0-9a-f]{1,6}))?/gi
/** The last code point (Unicode, 2.4). */
const LAST = 0x10ffff

/**
 * Leaves out the `@font-face`s that hold none of the characters that can be on a page: browsers would not load them (CSS Fonts 4,
 * "Composite faces").
 *
 * @param text all that the page may show: also its attributes, and what its scripts have to say
 */
export function dropFaces(nodes: readonly Node[], text: string): readonly Node[] {
  return nodes.filter((node) => {
    if (node.kind !== 'other' || node.name !== 'font-face') return true
    return charactersOf(node.text)?.test(text) ?? true
  })
}

const known = memory<RegExp | undefined>()

/** What finds the characters that a face is for; undefined when it is for all of them. */
function charactersOf(face: string): RegExp | undefined {
  return known(face, () => {
    const [, written] = /unicode-range:([^;}]*)/i.exec(face) ?? []
    if (written === undefined) return undefined
    const ranges = Array.from(written.matchAll(RANGE), ([, from = '', to]) => [
      Number.parseInt(from.replaceAll('?', '0'), 16),
      Math.min(Number.parseInt(to ?? from.replaceAll('?', 'F'), 16), LAST),
    ])
    const sound = ranges.filter(([from = LAST, to = 0]) => from <= to)
    const set = sound.map((range) => range.map((code) => `\\u{${code.toString(16)}}`).join('-'))
    return new RegExp(`[${set.join('')}]`, 'u')
  })
}
