import type { Drawing } from '.'
import type { Shape } from './shape'

/** How many numbers a command of a path takes (SVG 2, 9.3). */
const COUNTS: Record<string, number> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
}
/** A flag of an arc is one digit, and needs nothing behind it. */
const NUMBER = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy
const FLAG = /[\s,]*([01])/y
const LETTER = /[\s,]*([mlhvcsqtaz])/iy

/**
 * Writes the paths of a drawing with as many digits as anybody can see: no point moves by more than a five-hundredth of its height or width.
 * Half of what an icon takes on a page are digits behind that. Where nothing else of the drawing is a length, the step of the grid becomes its
 * unit, if that is shorter: the same drawing, in whole numbers.
 */
export function withoutNoise({ viewBox, shapes }: Drawing): Drawing {
  const [, , across = 1, down = 1] = viewBox.split(' ').map(Number)
  const step = gridStep(Math.min(across, down) / 250)
  const rounded = { viewBox, shapes: shapes.map((shape) => onGrid(shape, step, step)) }
  if (!shapes.every(isPlain)) return rounded
  const box = viewBox.split(' ').map((length) => short(Number(length) / step))
  const counted = { viewBox: box.join(' '), shapes: shapes.map((shape) => onGrid(shape, step, 1)) }
  return sizeOf(counted) < sizeOf(rounded) ? counted : rounded
}

/** Whether its points are all that it says in lengths, and can be counted in another unit. */
function isPlain(shape: Shape): boolean {
  const keys = Object.keys(shape)
  return (
    keys.every((key) => ['element', 'd', 'fill', 'fillRule', 'opacity'].includes(key)) &&
    commandsOf(shape.d ?? '') !== undefined
  )
}

function sizeOf({ viewBox, shapes }: Drawing): number {
  return shapes.reduce((sum, { d = '' }) => sum + d.length, viewBox.length)
}

function onGrid(shape: Shape, step: number, unit: number): Shape {
  // A transform may make it larger.
  if (shape.d === undefined || shape.transform !== undefined) return shape
  return { ...shape, d: rounded(shape.d, step, unit) }
}

/** The widest step of 1, 2 or 5, or their tenths and tens, that is no wider than this: multiples of it have few digits. */
function gridStep(widest: number): number {
  const unit = 10 ** Math.floor(Math.log10(widest))
  return ([5, 2].find((times) => times * unit <= widest) ?? 1) * unit
}

/** Few icons are on many pages. */
const known = new Map<string, string>()

function rounded(d: string, step: number, unit: number): string {
  const key = `${step} ${unit} ${d}`
  const path = known.get(key) ?? roundedPath(d, step, unit) ?? d
  known.set(key, path)
  return path
}

interface Command {
  name: string
  values: readonly number[]
}

/**
 * A path with its points on a grid, each counted from the one before it: that is shorter. undefined where it is not written as SVG says.
 *
 * @param unit what a step of the grid is called: the step itself, where the drawing keeps its size, or 1
 */
export function roundedPath(d: string, step: number, unit = step): string | undefined {
  const commands = commandsOf(d)
  if (!commands) return undefined
  const steps = (value: number) => Math.round(value / step)
  let pen = { x: 0, y: 0 }
  let start = pen
  const written = commands.map(({ name, values }) => {
    const kind = name.toLowerCase()
    const from = name === kind ? pen : { x: 0, y: 0 }
    const axes = axesOf(kind)
    const numbers = values.map((value, index) => {
      const axis = axes[index]
      if (axis === undefined) return value
      if (axis === 'radius') return short((steps(value) || value / step) * unit)
      // From where the pen is on the grid: so no error adds up.
      return short((steps(from[axis] + value) - steps(pen[axis])) * unit)
    })
    const next = kind === 'z' ? { ...start } : { ...pen }
    axes.slice(-2).forEach((axis, index) => {
      const value = values[values.length - axes.slice(-2).length + index] ?? 0
      if (axis === 'x' || axis === 'y') next[axis] = from[axis] + value
    })
    pen = next
    if (kind === 'm') start = pen
    return shortest(kind, numbers)
  })
  return written
    .map(({ name, text }, index) => {
      // A letter holds until the next one.
      if (name !== written[index - 1]?.name || text === '') return name + text
      return text.startsWith('-') ? text : ` ${text}`
    })
    .join('')
}

/** Without the digits that computers add to fractions. */
function short(value: number): number {
  return Number(value.toFixed(6))
}

/** A line along an axis needs one number. */
function shortest(name: string, numbers: readonly number[]): { name: string; text: string } {
  const [x = 0, y = 0] = numbers
  if (name === 'l' && y === 0) return { name: 'h', text: joined([x]) }
  if (name === 'l' && x === 0) return { name: 'v', text: joined([y]) }
  return { name, text: joined(numbers) }
}

type Axis = 'x' | 'y' | 'radius' | undefined

/** What each number of a command says. */
function axesOf(kind: string): readonly Axis[] {
  if (kind === 'h') return ['x']
  if (kind === 'v') return ['y']
  if (kind === 'a') return ['radius', 'radius', undefined, undefined, undefined, 'x', 'y']
  return Array.from({ length: COUNTS[kind] ?? 0 }, (_, index) => (index % 2 === 0 ? 'x' : 'y'))
}

/** The commands of a path, each with its letter; undefined when something else stands in it. */
function commandsOf(d: string): Command[] | undefined {
  const commands: Command[] = []
  let at = 0
  const read = (pattern: RegExp) => {
    pattern.lastIndex = at
    const [all = '', value] = pattern.exec(d) ?? []
    at += all.length
    return value
  }
  for (let name = read(LETTER); name !== undefined; name = read(LETTER)) {
    const axes = axesOf(name.toLowerCase())
    do {
      const values = axes.map((_, index) =>
        read(axes.length === 7 && (index === 3 || index === 4) ? FLAG : NUMBER),
      )
      if (values.includes(undefined)) return undefined
      commands.push({ name, values: values.map(Number) })
      // Further points behind a `moveto` are lines (SVG 2, 9.3.3).
      if (name === 'm' || name === 'M') name = name === 'm' ? 'l' : 'L'
    } while (axes.length > 0 && isNumberAt(d, at))
  }
  return d.slice(at).trim() === '' ? commands : undefined
}

function isNumberAt(d: string, at: number): boolean {
  NUMBER.lastIndex = at
  return NUMBER.test(d)
}

/** `1 -2 .5`, as short as it goes. */
function joined(numbers: readonly number[]): string {
  return numbers
    .map((value) => String(value).replace(/^(-?)0\./, '$1.'))
    .map((text, index) => (index > 0 && !text.startsWith('-') ? ` ${text}` : text))
    .join('')
}
