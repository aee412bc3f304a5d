/** @jest-environment node */
import sharp from 'sharp'
import { SHARE_SIZE, sharePicture } from '@/lib/brand/share-picture'
import { contrast, isCoral, isWhite, pixels } from './pixels'

const siteName = '2i2c'
const draw = (title: string, name = siteName) => sharePicture({ title, siteName: name })

/** The share of the picture that is white: how much is written on it. */
async function written(picture: Uint8Array): Promise<number> {
  const all = await pixels(picture)
  return all.filter(isWhite).length / all.length
}

test.each([
  ['one word', 'Membership'],
  ['three words', 'Membership in 2i2c'],
  [
    'a sentence',
    'How a research community can share one hub between five universities without losing its own way of working',
  ],
  ['a word longer than a line', 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'],
  ['Arabic', 'عضوية'],
  ['emoji', '🎉'],
  ['a word of 10,000 letters', 'x'.repeat(10_000)],
  ['2,000 words', 'word '.repeat(2000)],
  ['5,000 narrow words', 'i '.repeat(5000)],
  ['spaces', '      '],
  ['control characters', '\u0000\u0007\u001b[31m'],
  ['markup', '<script>alert("x")</script>&amp;</svg>'],
  ['halves of pairs', '\ud83d \udc00'],
])(
  'a title of %s has a picture with something written on it, of less than 40 kB',
  async (_, title) => {
    const picture = await draw(title)

    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', ...SHARE_SIZE })
    expect(picture.length).toBeLessThan(40_000)
    expect(await written(picture)).toBeGreaterThan(0.01)
  },
)

test('the same page has the same picture, to the byte', async () => {
  expect(Buffer.compare(await draw('Membership'), await draw('Membership'))).toBe(0)
})

test('another title has another picture', async () => {
  expect(Buffer.compare(await draw('Membership'), await draw('Partnership'))).not.toBe(0)
})

test('white is read on every colour of the ground', async () => {
  // Nothing is written there: the name and the title cannot be drawn.
  const all = await pixels(await draw('عضوية', 'منصة'))
  const worst = Math.min(
    ...[...new Set(all.filter((pixel) => !isCoral(pixel)).map(String))].map((colour) => {
      const [red = 0, green = 0, blue = 0] = colour.split(',').map(Number)
      return contrast([red, green, blue], [255, 255, 255])
    }),
  )

  expect(worst).toBeGreaterThanOrEqual(4.5)
})

test('a title that cannot be drawn leaves the name of the site in its place, larger', async () => {
  const alone = await draw('عضوية')

  expect(Buffer.compare(alone, await draw(''))).toBe(0)
  expect(await written(alone)).toBeGreaterThan(3 * (await written(await draw('.'))))
})

test('a page that is called like its site says it once', async () => {
  expect(Buffer.compare(await draw('2i2c'), await draw(''))).toBe(0)
})

test('the coral rule is on every picture, even where neither name can be drawn', async () => {
  const all = await pixels(await draw('عضوية', 'منصة'))

  expect(all.filter(isCoral).length).toBeGreaterThan(1000)
})

test('nothing that is written reaches the edge of the picture', async () => {
  const all = await pixels(await draw('W'.repeat(200), 'W'.repeat(200)))
  const { width, height } = SHARE_SIZE
  const atEdge = all.filter((_, index) => {
    const x = index % width
    const y = Math.floor(index / width)
    return x < 60 || x >= width - 60 || y < 50 || y >= height - 50
  })

  expect(atEdge.filter(isWhite)).toEqual([])
})
