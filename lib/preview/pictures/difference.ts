import { rowsOf } from './rows'

/** Pixels in rows, four bytes each: red, green, blue, and how opaque. */
export interface Pixels {
  data: Buffer
  width: number
  height: number
}

/** How far a channel may be off before a pixel counts as another: a rounding of colours by 1 or 2 is seen by nobody, one of 8 is. */
const TOLERANCE = 4

/** A changed pixel marks the square that it is in, or one dot in a long page would not be found. */
const CELL = 8

/** Darker than all that is not marked, by 4 to 1 at least, so that it is seen without colours as well (WCAG 2.2, 1.4.11). */
const MARK = { red: 168, green: 0, blue: 92 }

/** What is not marked is drawn from here to white, on dark pages as well. */
const DARKEST = 192

/** So many rows stand for what was taken out. */
const GAP = 3

/** Both at the size of the larger one: what a picture lacks is transparent there. */
export function padded(
  { data, width, height }: Pixels,
  to: Pick<Pixels, 'width' | 'height'>,
): Pixels {
  if (width === to.width && height === to.height) return { data, width, height }
  const all = Buffer.alloc(to.width * to.height * 4)
  for (let row = 0; row < height; row++) {
    data.copy(all, row * to.width * 4, row * width * 4, (row + 1) * width * 4)
  }
  return { data: all, ...to }
}

/**
 * Marks where two pictures of one width differ: the one of after in pale grey; what is not the same dark, in a square that is half as dark; rows
 * that were put in half as dark; and a dark line where rows were taken out. What only moved, as something above it was put in or taken out, is not
 * marked.
 *
 * @returns undefined when nobody would see a difference
 */
export function difference(before: Pixels, after: Pixels): Pixels | undefined {
  if (before.data.equals(after.data)) return undefined
  const { width } = after
  const height = Math.max(before.height, after.height)
  const { from, gaps } = rowsOf(before, after)
  const columns = Math.ceil(width / CELL)
  const cells = new Uint8Array(columns * Math.ceil(height / CELL))
  const changed = new Uint8Array(width * height)
  let isFound = gaps.length > 0 || from.includes(-1)
  for (const [row, old] of from.entries()) {
    if (old === -1) continue
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      if (!differs(before.data, (old * width + column) * 4, after.data, at * 4)) continue
      isFound = true
      changed[at] = 1
      cells[Math.floor(row / CELL) * columns + Math.floor(column / CELL)] = 1
    }
  }
  if (!isFound) return undefined
  for (const row of gaps) changed.fill(1, row * width, (row + GAP) * width)

  const data = Buffer.alloc(width * height * 4)
  for (let pixel = 0; pixel < changed.length; pixel++) {
    const row = Math.floor(pixel / width)
    const cell = Math.floor(row / CELL) * columns + Math.floor((pixel - row * width) / CELL)
    const isNew = row < after.height && from[row] === -1
    // How much of the mark is seen: all of it, half of it, or none.
    const around = isNew || cells[cell] === 1 ? 0.5 : 0
    const share = changed[pixel] === 1 ? 1 : around
    const at = pixel * 4
    const grey = row < after.height ? palest(after.data, at) : DARKEST
    data[at] = grey + (MARK.red - grey) * share
    data[at + 1] = grey + (MARK.green - grey) * share
    data[at + 2] = grey + (MARK.blue - grey) * share
    data[at + 3] = 255
  }
  return { data, width, height }
}

function differs(before: Buffer, old: number, after: Buffer, now: number): boolean {
  for (let channel = 0; channel < 4; channel++) {
    const change = (before[old + channel] ?? 0) - (after[now + channel] ?? 0)
    if (Math.abs(change) > TOLERANCE) return true
  }
  return false
}

/** The brightness of a pixel (ITU-R BT.601), as a pale grey. */
function palest(data: Buffer, at: number): number {
  // One by one, as there are millions of pixels.
  const red = data[at] ?? 0
  const green = data[at + 1] ?? 0
  const blue = data[at + 2] ?? 0
  return DARKEST + ((0.299 * red + 0.587 * green + 0.114 * blue) * (255 - DARKEST)) / 255
}
