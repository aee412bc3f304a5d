import type { OutputInfo } from 'sharp'

/** Pixels, 8 bits a channel: red, green, blue, and how opaque each is, if that is not the same for all. */
interface Picture {
  data: Buffer
  info: Pick<OutputInfo, 'width' | 'height' | 'channels'>
}

/** A drawing has flat colours, and mixes of two of them along its edges. A photograph has ten times as many. */
const MOST_MIXES = 20_000
/** How much of a picture is flat colours. Of a gradient, few pixels have one of a few colours. */
const FLAT_SHARE = 0.8
/** What edges may lose: PSNR in decibels. AVIF of as many bytes has 33 to 35. */
const LEAST_PSNR = 36
/** The square of a distance that nobody sees: one step in each channel. */
const UNSEEN = 3
/** More than any. */
const FURTHEST = 3 * 256 ** 2

/** A colour as 0xrrggbb, with how many pixels have it. */
interface Counted {
  colour: number
  count: number
  /** The colour that takes its place, and the square of the distance to that. */
  drawnAs: number
  error: number
}

/**
 * Draws a picture in a few of its own colours: those that it is made of, and steps between them for its edges. A drawing that
 * was scaled packs well without loss then, and shows no traces of compression.
 *
 * @param most how many colours
 * @returns the pixels; undefined where somebody could see the difference, or see through the picture
 */
export function inFewColours({ data, info }: Picture, most: number): Buffer | undefined {
  if (!isOpaque(data, info.channels)) return undefined
  const colours = count(data, info.channels)
  if (!colours) return undefined
  choose(colours, most)
  return isFaithful(colours) ? draw(data, info.channels, colours) : undefined
}

function isOpaque(data: Buffer, channels: number): boolean {
  if (channels !== 4) return channels === 3
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false
  return true
}

function count(data: Buffer, channels: number): Counted[] | undefined {
  const counts = new Map<number, number>()
  let colour = data.readUIntBE(0, 3)
  let run = 0
  for (let at = 0; at < data.length; at += channels) {
    const next = colourAt(data, at)
    // Most pixels look like the one before.
    if (next !== colour) {
      counts.set(colour, (counts.get(colour) ?? 0) + run)
      if (counts.size > MOST_MIXES) return undefined
      colour = next
      run = 0
    }
    run++
  }
  counts.set(colour, (counts.get(colour) ?? 0) + run)
  return [...counts].map(([colour, count]) => ({ colour, count, drawnAs: 0, error: FURTHEST }))
}

/** Takes again and again the colour that is missed most, by its pixels and by its distance; first the most frequent one. */
function choose(colours: readonly Counted[], most: number): void {
  for (let chosen = 0; chosen < most; chosen++) {
    const { colour } = colours.reduce((one, other) =>
      other.error * other.count > one.error * one.count ? other : one,
    )
    for (const one of colours) {
      const error = squaredDistance(one.colour, colour)
      if (error >= one.error) continue
      one.error = error
      one.drawnAs = colour
    }
  }
}

function isFaithful(colours: readonly Counted[]): boolean {
  let [pixels, flat, error] = [0, 0, 0]
  for (const one of colours) {
    pixels += one.count
    if (one.error <= UNSEEN) flat += one.count
    error += one.count * one.error
  }
  const psnr = 10 * Math.log10(255 ** 2 / (error / (3 * pixels)))
  return flat >= FLAT_SHARE * pixels && psnr >= LEAST_PSNR
}

function draw(data: Buffer, channels: number, colours: readonly Counted[]): Buffer {
  const others = new Map(
    colours.filter(({ error }) => error > 0).map((one) => [one.colour, one.drawnAs]),
  )
  const drawn = Buffer.from(data)
  let last = -1
  let other: number | undefined
  for (let at = 0; at < data.length; at += channels) {
    const colour = colourAt(data, at)
    if (colour !== last) other = others.get(colour)
    last = colour
    if (other !== undefined) drawn.writeUIntBE(other, at, 3)
  }
  return drawn
}

function colourAt(data: Buffer, at: number): number {
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
}

function squaredDistance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16)
  const green = ((one >> 8) & 0xff) - ((other >> 8) & 0xff)
  const blue = (one & 0xff) - (other & 0xff)
  return red * red + green * green + blue * blue
}
