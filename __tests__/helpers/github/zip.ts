import { deflateRawSync } from 'node:zlib'

/** An entry of a zip, as it is written: nothing is checked, as nobody checks what a hostile one writes. */
export interface Entry {
  name: string | Buffer
  data?: string | Buffer
  /** Of Unix, with the kind of the file. */
  mode?: number
  isStored?: boolean
  /** Its sizes stand behind it, as who writes a zip into a stream does: `actions/upload-artifact` (APPNOTE 4.3.9). */
  isStreamed?: boolean
  /** Its bytes are those of the entry before. */
  isOverlapping?: boolean
  /** What it says of its size, where that is not true. */
  says?: number
  /** Bits, such as 1 for encrypted. */
  flags?: number
  /** Of DOS and Windows: the lower half of the attributes. */
  attributes?: number
  extra?: Buffer
}

const UTF8 = 0x800
const STREAMED = 0x8

/** Writes a zip (APPNOTE 4.3). */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  let last = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? '')
    const packed = entry.isStored ? data : deflateRawSync(data, { level: 9 })
    const name = Buffer.from(entry.name)
    const extra = entry.extra ?? Buffer.alloc(0)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(UTF8 | (entry.isStreamed ? STREAMED : 0) | (entry.flags ?? 0), 2)
    common.writeUInt16LE(entry.isStored ? 0 : 8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(entry.says ?? data.length, 18)
    common.writeUInt16LE(name.length, 22)
    common.writeUInt16LE(extra.length, 24)
    const before = Buffer.from(common)
    const behind = entry.isStreamed
      ? Buffer.concat([Buffer.from('PK\x07\x08'), common.subarray(10, 22)])
      : Buffer.alloc(0)
    if (entry.isStreamed) before.fill(0, 10, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), before, name, extra, packed, behind])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((((entry.mode ?? 0o100644) << 16) | (entry.attributes ?? 0)) >>> 0, 6)
    rest.writeUInt32LE(entry.isOverlapping ? last : offset, 10)
    // Made on Unix, of version 3.0.
    directory.push(Buffer.from('PK\x01\x02\x1e\x03', 'latin1'), common, rest, name, extra)
    if (entry.isOverlapping) continue
    parts.push(local)
    last = offset
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}
