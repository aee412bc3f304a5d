/** @jest-environment node */
import sharp, { type Sharp } from 'sharp'
import { inFewColours } from '@/lib/images/few-colours'
import { photograph, plain } from './fixtures'

/** A disc on a ground: flat colours, with mixes of both along one edge. */
function disc(opacity = 1): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300" fill="#fff" fill-opacity="${opacity}"/><circle cx="150" cy="150" r="90" fill="#1d4ef5"/></svg>`
  return sharp(Buffer.from(svg))
}

async function drawn(picture: Sharp, most = 8) {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  return { before: data, after: inFewColours({ data, info }, most), channels: info.channels }
}

function coloursOf(data: Buffer, channels: number): Set<string> {
  const colours = new Set<string>()
  for (let at = 0; at < data.length; at += channels) colours.add(data.toString('hex', at, at + 3))
  return colours
}

describe('a drawing in few colours', () => {
  it.each([
    ['without', 3, () => disc().removeAlpha()],
    ['with', 4, () => disc()],
  ])(
    'has no others, and keeps those of its areas, %s a channel for opacity',
    async (...[, , make]) => {
      const { before, after, channels } = await drawn(make())
      expect(coloursOf(before, channels).size).toBeGreaterThan(40)
      const colours = coloursOf(after as Buffer, channels)
      expect(colours.size).toBe(8)
      expect(colours).toContain('ffffff')
      expect(colours).toContain('1d4ef5')
    },
  )

  it('is the same again', async () => {
    const [one, other] = await Promise.all([drawn(disc()), drawn(disc())])
    expect(one.after).toEqual(other.after)
    expect(one.after).toBeDefined()
  })

  it('leaves the pixels that it was given as they are', async () => {
    const { before, after } = await drawn(disc())
    expect(before.equals(await disc().raw().toBuffer())).toBe(true)
    expect(before.equals(after as Buffer)).toBe(false)
  })

  it('is what it was when it has one colour', async () => {
    const { before, after } = await drawn(plain(40, 40).removeAlpha())
    expect(before.equals(after as Buffer)).toBe(true)
  })
})

const GRADIENT = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#c8d4ff"/></linearGradient><rect width="300" height="300" fill="url(#g)"/></svg>`

/** Discs of many colours. */
const MANY = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300" fill="#fff"/>${Array.from({ length: 36 }, (_, index) => `<circle cx="${(index % 6) * 50 + 25}" cy="${Math.floor(index / 6) * 50 + 25}" r="12" fill="hsl(${index * 10} 90% 40%)"/>`).join('')}</svg>`

describe('what would not look the same in few colours is left as it is:', () => {
  it.each([
    ['a photograph', () => photograph(300, 300)],
    ['a gradient, which would have steps', () => sharp(Buffer.from(GRADIENT)).removeAlpha()],
    ['a drawing of many colours', () => sharp(Buffer.from(MANY)).removeAlpha()],
    ['what can be seen through', () => disc(0.5)],
    ['shades of grey with opacity', () => plain(40, 40, '#777').toColourspace('b-w')],
  ])('%s', async (_, make) => {
    expect((await drawn(make())).after).toBeUndefined()
  })
})
