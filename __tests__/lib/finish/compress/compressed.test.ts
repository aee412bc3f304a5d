/** @jest-environment node */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { compressed } from '@/lib/finish/compress'

test('what was compressed is the same again once it is unpacked, whatever it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 4096 }), async (bytes) => {
      const { br, gz } = await compressed(bytes)
      expect([...brotliDecompressSync(br)]).toEqual([...bytes])
      expect([...gunzipSync(gz)]).toEqual([...bytes])
    }),
    { numRuns: 50 },
  )
})

test('a gzip file says neither when, nor on which system, nor from which file it was made', async () => {
  const { gz } = await compressed(Buffer.from('Membership'))
  const [id1, id2, method, flags, ...rest] = gz
  expect([id1, id2, method, flags]).toEqual([0x1f, 0x8b, 8, 0])
  const [time, [, system]] = [rest.slice(0, 4), rest.slice(4, 6)]
  expect(time).toEqual([0, 0, 0, 0])
  expect(system).toBe(255)
})

test('a page takes fewer bytes as brotli than as gzip, and fewer as gzip than as it is', async () => {
  const page = Buffer.from(
    '<p>A membership for communities that share what they run.</p>\n'.repeat(9),
  )
  const { br, gz } = await compressed(page)
  expect(br.length).toBeLessThan(gz.length)
  expect(gz.length).toBeLessThan(page.length)
})
