import {
  type Breadth,
  fixed,
  fromWidth,
  larger,
  part,
  smaller,
  sum,
  WINDOW,
  without,
} from './breadth'

/**
 * The widths that the style sheets give to what pictures stand in: globals.css, Section.module.css, Figure.module.css and
 * those of the sections. Who changes a width there changes it here; the browser tests compare the two.
 */

const GUTTER = fixed(2 * 1.25)
const GAP = fixed(1.5)
/** From this width on, title and text of a section stand side by side. */
const WIDE = 64
/** One pixel. */
const PX = 1 / 16

/** The box of a section. */
export const BOX: Breadth = smaller(fixed(70), without(WINDOW, GUTTER))

/** What stands beside the title of a section. @param whole the box that holds both */
export function besideTitle(whole: Breadth = BOX): Breadth {
  const third = part(without(whole, part(GAP, 2)), 1 / 3)
  return fromWidth(WIDE, whole, without(whole, sum(third, GAP)))
}

/** What stands in the panel of the commitments. */
export function inPanel(isBeside: boolean): Breadth {
  const inset = clamp(1.5, sum(fixed(1), part(WINDOW, 0.025)), 2.5)
  const whole = without(BOX, sum(part(inset, 2), fixed(0.375 + PX)))
  // Its second column begins where those of the other sections do.
  return isBeside ? fromWidth(WIDE, whole, without(besideTitle(), sum(inset, fixed(PX)))) : whole
}

/** One of the two columns of a hero with a picture. */
export const HALF: Breadth = fromWidth(WIDE, BOX, part(without(BOX, fixed(4)), 1 / 2))

/** The lead of a hero. */
export function inLead(breadth: Breadth): Breadth {
  const size = clamp(1.2, sum(fixed(1.1), part(WINDOW, 0.005)), 1.5)
  return smaller(breadth, characters(38, size))
}

/** A card in the grid of features. @param index which of `count` it is, from 0 */
export function inCard(breadth: Breadth, count: number, index: number): Breadth {
  const narrowest = count === 4 ? 26 : 18
  const padding = clamp(1.5, sum(fixed(1.2), part(WINDOW, 0.01)), 2.25)
  let column = breadth
  for (let columns = 2; columns <= count; columns++) {
    const gaps = part(GAP, columns - 1)
    const needed = narrowest * columns + 1.5 * (columns - 1)
    const start = firstWidthOf(breadth, needed)
    if (start === undefined) break
    column = fromWidth(start, column, part(without(breadth, gaps), 1 / columns))
  }
  // In two columns, the last of an odd number spans both.
  const isAlone = count % 2 === 1 && index === count - 1
  const card = isAlone ? fromWidth(40, column, fromWidth(60 + PX, breadth, column)) : column
  return without(card, sum(part(padding, 2), fixed(2 * PX)))
}

/** A picture on the card of a figure. */
export function inFigure(breadth: Breadth): Breadth {
  const padding = clamp(1, part(WINDOW, 0.03), 2.5)
  return without(smaller(breadth, fixed(60)), sum(part(padding, 2), fixed(2 * PX)))
}

/** How high a picture in a figure is at most. */
export const FIGURE_HEIGHT = 36

/** A paragraph. */
export function inParagraph(breadth: Breadth): Breadth {
  const size = clamp(1.06, sum(fixed(1.02), part(WINDOW, 0.0022)), 1.19)
  return smaller(breadth, characters(68, size))
}

/** A length of some digits (`ch`) in Work Sans. @param size of the letters */
function characters(count: number, size: Breadth): Breadth {
  return part(size, count * 0.6213)
}

function clamp(least: number, breadth: Breadth, most: number): Breadth {
  return larger(fixed(least), smaller(breadth, fixed(most)))
}

/** The first width of the window in which a breadth is as wide as this. */
function firstWidthOf(breadth: Breadth, width: number): number | undefined {
  const starts = breadth.map(({ from, share, rest }, index) => {
    const to = breadth[index + 1]?.from ?? Number.POSITIVE_INFINITY
    const reached = share > 0 ? Math.max(from, (width - rest) / share) : from
    return share * reached + rest >= width - 1e-9 && reached < to ? reached : undefined
  })
  return starts.find((start) => start !== undefined)
}
