/** @jest-environment node */
import sharp from 'sharp'
import { png } from '@/lib/brand/png'

test('programs read every pixel of an indexed picture in its colour', async () => {
  const file = await png({
    width: 3,
    height: 2,
    palette: [
      [255, 0, 0],
      [0, 128, 0],
      [1, 2, 3],
    ],
    pixels: Uint8Array.of(0, 1, 2, 2, 1, 0),
  })
  const { data, info } = await sharp(file, { failOn: 'warning' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ width: 3, height: 2, channels: 3 })
  expect([...data]).toEqual([255, 0, 0, 0, 128, 0, 1, 2, 3, 1, 2, 3, 0, 128, 0, 255, 0, 0])
})
