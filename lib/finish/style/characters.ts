import type { Node, Other } from './types'
import { everyNode } from './visit'

/** `U+26`, `U+0-7F` or `U+4??` (CSS Fonts 4, 4.5). */
const RANGE = /U\+([0-9a-f]{0,6}\?{0,6})(?:-([0-9a-f]{1,6}))?/gi

/**
 * Leaves out the `@font-face`s that hold none of the characters that can be on a page: browsers would not load them (CSS Fonts 4,
 * "Composite faces").
 *
 * @param text all that the page may show: also its attributes, and what its scripts have to say
 */
export function dropFaces(nodes: readonly Node[], text: string): readonly Node[] {
  const faces = [...everyNode(nodes)].filter(
    (node) => node.kind === 'other' && node.name === 'font-face',
  )
  if (!faces.some((node) => rangeOf(node as Other))) return nodes
  const characters = [...new Set(text)]
  const codes = characters.map((character) => character.codePointAt(0) ?? 0)
  return nodes.filter((node) => {
    const ranges = node.kind === 'other' && node.name === 'font-face' ? rangeOf(node) : undefined
    return !ranges || codes.some((code) => ranges.some(([from, to]) => code >= from && code <= to))
  })
}

function rangeOf({ text }: Other): [number, number][] | undefined {
  const [, written] = /unicode-range:([^;}]*)/i.exec(text) ?? []
  if (written === undefined) return undefined
  return Array.from(written.matchAll(RANGE), ([, from = '', to]) => [
    Number.parseInt(from.replaceAll('?', '0'), 16),
    Number.parseInt(to ?? from.replaceAll('?', 'F'), 16),
  ])
}
