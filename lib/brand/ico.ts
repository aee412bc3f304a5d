const HEADER = 6
const ENTRY = 16

/** A square PNG and the length of its sides, at most 256 pixels. */
export interface IcoPicture {
  size: number
  png: Uint8Array
}

/**
 * An .ico of PNGs: a header, a table of the pictures, and the pictures one after the other. Browsers have read PNGs in it
 * for as long as they have read anything else that we make. https://en.wikipedia.org/wiki/ICO_(file_format)
 */
export function ico(pictures: readonly IcoPicture[]): Uint8Array {
  const table = Buffer.alloc(HEADER + ENTRY * pictures.length)
  // 0 is reserved; 1 says icon, not cursor.
  table.writeUInt16LE(1, 2)
  table.writeUInt16LE(pictures.length, 4)
  let offset = table.length
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = HEADER + ENTRY * index
    // One byte each, in which 256 is 0.
    table.writeUInt8(size % 256, entry)
    table.writeUInt8(size % 256, entry + 1)
    // One plane of 32 bits a pixel. The two bytes before are for pictures with a palette.
    table.writeUInt16LE(1, entry + 4)
    table.writeUInt16LE(32, entry + 6)
    table.writeUInt32LE(png.length, entry + 8)
    table.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([table, ...pictures.map(({ png }) => png)])
}
