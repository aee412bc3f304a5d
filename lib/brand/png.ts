import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const compress = promisify(deflate)

/** A colour, 8 bits a channel. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** A picture of at most 256 colours. */
export interface Indexed {
  width: number
  height: number
  palette: readonly Rgb[]
  /** The place of each pixel's colour in the palette, row by row. */
  pixels: Uint8Array
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
/** IHDR: 8 bits a pixel, colours from a palette; the only compression and filter method; not interlaced. */
const KIND = [8, 3, 0, 0, 0]

/**
 * A PNG of a picture whose colours are known. Programs that are given pixels look for a palette first, which takes them longer
 * than all else. https://www.w3.org/TR/png-3/
 */
export async function png({ width, height, palette, pixels }: Indexed): Promise<Buffer> {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Each row begins with its filter: 0 is none, the best one where neighbours in the palette are no neighbours in colour.
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([header, Buffer.from(KIND)])),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', await compress(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
