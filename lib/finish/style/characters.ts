import { memory } from '@/lib/finish/memory'
import type { Node } from './types'

/** `U+26`, `U+0-7F` or `U+4??` (CSS Fonts 4, 4.5). */
const RANGE = /U\+([0-9a-f]{0,6}\?{0,6})(?:-([0-9a-f]{1,6}))?/gi
/** The last code point (Unicode, 2.4). */
const LAST = 0x10ffff

/** What tells browsers before they load a file whether they can read it. All that we support read WOFF 2. */
const WOFF2 = /\bformat\((["']?)woff2\1\)/i
const UNICODE_RANGE = /;?unicode-range:([^;}]*)/i

/**
 * Leaves out the `@font-face`s that hold none of the characters that can be on a page: browsers would not load them (CSS Fonts 4,
 * "Composite faces"). Of those that are for all of its characters, the range is left out.
 *
 * @param text all that the page may show: also its attributes, and what its scripts have to say
 */
export function fitFaces(nodes: readonly Node[], text: string): readonly Node[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'other' || node.name !== 'font-face') return node
    const { some, others } = charactersOf(node.text)
    if (some && !some.test(text)) return []
    const face = node.text.replace(WOFF2, '')
    // The space says how high lines are, also where there is none (CSS Fonts 4, "first available font").
    return { ...node, text: others?.test(`${text} `) ? face : face.replace(UNICODE_RANGE, '') }
  })
}

const known = memory<{ some?: RegExp; others?: RegExp }>()

/** What finds a character that a face is for, and one that it is not for; nothing when it is for all of them. */
function charactersOf(face: string): { some?: RegExp; others?: RegExp } {
  return known(face, () => {
    const [, written] = UNICODE_RANGE.exec(face) ?? []
    if (written === undefined) return {}
    const ranges = Array.from(written.matchAll(RANGE), ([, from = '', to]) => [
      Number.parseInt(from.replaceAll('?', '0'), 16),
      Math.min(Number.parseInt(to ?? from.replaceAll('?', 'F'), 16), LAST),
    ])
    const sound = ranges.filter(([from = LAST, to = 0]) => from <= to)
    const set = sound.map((range) => range.map((code) => `\\u{${code.toString(16)}}`).join('-'))
    const all = set.join('')
    return { some: new RegExp(`[${all}]`, 'u'), others: new RegExp(`[^${all}]`, 'u') }
  })
}
