import sharp from 'sharp'
import { colours } from './colours'
import type { Rgb } from './png'
import { shareGround } from './share-drawing'

/** The ground of all share pictures, ready for white to be written on it: it is drawn once, and its colours are counted once. */
export interface Ground {
  /** Its colours, each followed by its steps to white, which is the last step and stands at WHITE_AT. */
  palette: readonly Rgb[]
  /** How many steps there are from a colour of the ground to white: as many as a palette has room for. */
  steps: number
  /** The places of the pixels' colours in the palette. */
  pixels: Uint8Array
}

/** Where white and coral stand in the palette. */
export const [WHITE_AT, CORAL_AT] = [0, 1]
const WHITE = rgb(colours['on-accent'].light)
const FIRST = [WHITE, rgb(colours.coral)]
const ROOM = 256

let drawing: Promise<Ground> | undefined

/** Draws the ground when the first picture asks for it. */
export function ground(): Promise<Ground> {
  drawing ??= draw()
  return drawing
}

async function draw(): Promise<Ground> {
  const data = await sharp(Buffer.from(shareGround())).removeAlpha().raw().toBuffer()
  const places = new Map<number, number>()
  const counted = new Uint8Array(data.length / 3)
  for (let pixel = 0; pixel < counted.length; pixel++) {
    const number = data.readUIntBE(pixel * 3, 3)
    const place = places.get(number) ?? places.size
    places.set(number, place)
    counted[pixel] = place
  }
  const steps = Math.floor((ROOM - FIRST.length) / places.size)
  const mixed = [...places.keys()].flatMap((number) =>
    Array.from({ length: steps }, (_, step) => mix(channels(number), WHITE, step / steps)),
  )
  return {
    palette: [...FIRST, ...mixed],
    steps,
    pixels: counted.map((place) => FIRST.length + place * steps),
  }
}

function mix(from: Rgb, to: Rgb, part: number): Rgb {
  const at = (channel: 0 | 1 | 2) =>
    Math.round(from[channel] + (to[channel] - from[channel]) * part)
  return [at(0), at(1), at(2)]
}

/** `#1d4ef5` and `#fff`. */
function rgb(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex
  return channels(Number.parseInt(digits.slice(1), 16))
}

function channels(number: number): Rgb {
  return [number >> 16, (number >> 8) & 0xff, number & 0xff]
}
