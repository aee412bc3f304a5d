import { colours } from './colours'
import { hasGlyph, inkOf, outline } from './font'
import { rectangle, svg } from './svg'

/** A tile is drawn on 16 by 16 squares of four units, so that at 16 pixels its edges lie between pixels. */
const TILE = 64
const CENTRE = TILE / 2
const CORNER = 12

/** The room for the letter: half of the height, which in a tab is eight pixels, and above the rule. */
const LETTER = { top: 8, width: 44, height: 32 }
const RULE = { x: 16, y: 48, width: 32, height: 8 }
/** Without a letter the rule is the mark. */
const RULE_ALONE = { x: 12, y: 28, width: 40, height: 8 }

/** How a tile ends: a browser's tab shows its corners; systems that cut a shape of their own want it to the edge. */
export type TileEdge = 'rounded' | 'full'

/**
 * The mark of a site without a picture of its own, as SVG: the first letter or figure of its name, or the rule alone where the
 * font lacks that letter. With rounded corners it follows the colours of the reader's system.
 *
 * @param scale how much of the tile the mark fills, where 1 is as in a tab
 */
export function tile(name: string, edge: TileEdge, scale = 1): string {
  const letter = firstLetter(name)
  const mark = letter === undefined ? rectangle(RULE_ALONE, colours.coral) : lettered(letter)
  const corner = edge === 'rounded' ? CORNER : 0
  const place = `translate(${CENTRE} ${CENTRE}) scale(${scale}) translate(${-CENTRE} ${-CENTRE})`
  return svg(
    TILE,
    TILE,
    edge === 'rounded' ? darkStyle() : '',
    `<rect class="g" width="${TILE}" height="${TILE}" rx="${corner}" fill="${colours.accent.light}"/>`,
    `<g transform="${place}">${mark}</g>`,
  )
}

/** A style sheet wins over attributes, which are what programs without media queries draw. */
function darkStyle(): string {
  const { accent } = colours
  const letter = colours['on-accent']
  return `<style>@media (prefers-color-scheme:dark){.g{fill:${accent.dark}}.l{fill:${letter.dark}}}</style>`
}

/**
 * What a name begins with, quotation marks and the like aside; undefined when the font has no drawing of it. A capital where
 * there is one: at 16 pixels, the dot of an "i" or the tail of a "g" is lost.
 */
function firstLetter(name: string): string | undefined {
  const first = name.normalize('NFC').match(/[\p{L}\p{N}]/u)?.[0] ?? ''
  // The capital of "ß" is two letters.
  return [first.toUpperCase(), first].find((letter) => letter.length === 1 && hasGlyph(letter))
}

function lettered(letter: string): string {
  const { left, top, right, bottom } = inkOf(letter) ?? { left: 0, top: -1, right: 1, bottom: 0 }
  const size = Math.min(LETTER.width / (right - left), LETTER.height / (bottom - top))
  const x = CENTRE - (size * (left + right)) / 2
  // Centred in its room: an "m" is as wide as it may be before it is as high.
  const y = LETTER.top + LETTER.height / 2 - (size * (top + bottom)) / 2
  const fill = colours['on-accent'].light
  return `<path class="l" fill="${fill}" d="${outline(letter, { x, y, size })}"/>${rectangle(RULE, colours.coral)}`
}
