/** @jest-environment node */
import { crc32 } from 'node:zlib'
import { decode } from '@/lib/images/decode'
import { Unreadable } from '@/lib/images/unreadable'
import { photograph } from './fixtures'

const DAMAGED = 'cannot be read: the file is damaged or incomplete. Save it again from its source.'

async function fault(bytes: Uint8Array): Promise<string> {
  const error = await decode(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Unreadable)
  return (error as Error).message
}

describe('a picture that cannot be shown is told from one that can', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'when half of a %s is there',
    async (format) => {
      const bytes = await photograph(300, 200).toFormat(format).toBuffer()
      expect((await decode(bytes)).info).toMatchObject({ width: 300, height: 200 })
      expect(await fault(bytes.subarray(0, bytes.length / 2))).toBe(DAMAGED)
    },
  )

  it('when a text is called a picture', async () => {
    expect(await fault(Buffer.from('This is no picture.'))).toBe(DAMAGED)
  })

  it('when a few bytes claim to be more pixels than there is memory for', async () => {
    // The header of a PNG: length, "IHDR", width, height, five more bytes, and the checksum from the name on.
    const bytes = await photograph(3, 3).png().toBuffer()
    bytes.writeUInt32BE(20_000, 16)
    bytes.writeUInt32BE(20_000, 20)
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
    expect(await fault(bytes)).toBe(
      'has 400 million pixels, and at most 100 million can be read. Save it smaller.',
    )
  })
})
