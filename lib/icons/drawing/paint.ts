import type { Shape } from './shape'

/**
 * A drawing in one colour takes the colour of the text around it, as the icons of the packs do: it is then right in light,
 * dark and forced colours. A drawing in several colours keeps them, because they are what tells its parts apart.
 */
export function inOneColour(written: readonly Shape[]): Shape[] {
  const shapes = written.map(painted).filter(isSeen)
  const colours = new Set(shapes.flatMap(({ fill, stroke }) => [fill, stroke]).filter(isColour))
  if (colours.size > 1) return shapes.map(({ stroke, ...shape }) => withStroke(shape, stroke))
  return shapes.map(({ fill, stroke, ...shape }) =>
    // A fill that is left out is the drawing's own: the colour of the text.
    withStroke(fill === 'none' ? { ...shape, fill } : shape, isColour(stroke) && 'currentColor'),
  )
}

type Painted = Shape & { fill: string; stroke: string }

/** SVG's own defaults, said. A line has no inside that could be filled. */
function painted(shape: Shape): Painted {
  const fill = shape.element === 'line' ? 'none' : colour(shape.fill ?? 'black')
  return { ...shape, fill, stroke: colour(shape.stroke ?? 'none') }
}

/** Black is written in many ways, and one of them is to write nothing. */
function colour(written: string): string {
  const flat = written.toLowerCase()
  if (/^(?:#0{3}|#0{6}|black|rgb\(0[,\s]+0[,\s]+0\))$/.test(flat)) return '#000'
  if (flat === 'transparent') return 'none'
  return flat === 'currentcolor' ? 'currentColor' : flat
}

/** How wide a stroke is matters only where there is one. */
function withStroke(shape: Shape, stroke: string | false): Shape {
  if (stroke !== false && isColour(stroke)) return { ...shape, stroke }
  return Object.fromEntries(
    Object.entries(shape).filter(([name]) => !name.startsWith('stroke')),
  ) as Shape
}

/** Editors lay an empty square below a drawing to give it its size. */
function isSeen({ fill, stroke }: Painted): boolean {
  return isColour(fill) || isColour(stroke)
}

function isColour(paint: string): boolean {
  return paint !== 'none'
}
