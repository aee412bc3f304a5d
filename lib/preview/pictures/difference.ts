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

/** Neither our light nor our dark pages have it, and it stands out from grey of any brightness. */
const MARK = { red: 255, green: 0, blue: 144 }

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
 * Marks where two pictures of one size differ: the one of after in pale grey, and what is not the same in magenta.
 *
 * @returns undefined when nobody would see a difference
 */
export function difference(before: Pixels, after: Pixels): Pixels | undefined {
  if (before.data.equals(after.data)) return undefined
  const { width, height } = after
  const columns = Math.ceil(width / CELL)
  const cells = new Uint8Array(columns * Math.ceil(height / CELL))
  const changed = new Uint8Array(width * height)
  let isFound = false
  for (let pixel = 0; pixel < changed.length; pixel++) {
    if (!differs(before.data, after.data, pixel * 4)) continue
    isFound = true
    changed[pixel] = 1
    const row = Math.floor(pixel / width)
    cells[Math.floor(row / CELL) * columns + Math.floor((pixel - row * width) / CELL)] = 1
  }
  if (!isFound) return undefined

  const data = Buffer.alloc(after.data.length)
  for (let pixel = 0; pixel < changed.length; pixel++) {
    const row = Math.floor(pixel / width)
    const cell = Math.floor(row / CELL) * columns + Math.floor((pixel - row * width) / CELL)
    // How much of the mark is seen: all of it, half of it in the square around, or none.
    const share = changed[pixel] === 1 ? 1 : (cells[cell] ?? 0) / 2
    const grey = palest(after.data, pixel * 4)
    const at = pixel * 4
    data[at] = grey + (MARK.red - grey) * share
    data[at + 1] = grey + (MARK.green - grey) * share
    data[at + 2] = grey + (MARK.blue - grey) * share
    data[at + 3] = 255
  }
  return { data, width, height }
}

function differs(before: Buffer, after: Buffer, at: number): boolean {
  for (let channel = at; channel < at + 4; channel++) {
    if (Math.abs((before[channel] ?? 0) - (after[channel] ?? 0)) > TOLERANCE) return true
  }
  return false
}

/** The brightness of a pixel (ITU-R BT.601), drawn half way to the middle, so that the mark is brighter or darker than all of it. */
function palest(data: Buffer, at: number): number {
  if (data[at + 3] === 0) return 128
  // One by one, as there are millions of pixels.
  const red = data[at] ?? 0
  const green = data[at + 1] ?? 0
  const blue = data[at + 2] ?? 0
  return 64 + (0.299 * red + 0.587 * green + 0.114 * blue) / 2
}
