/** @jest-environment jsdom */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

const OWN = '/membership/images/collaborative-model.png'
const html = readFileSync('out/membership/index.html', 'utf8')
const page = new DOMParser().parseFromString(html, 'text/html')
const picture = page.querySelector('main picture') as HTMLElement
const sources = [...picture.querySelectorAll('source')]

/** The files of a `srcset`, with the widths that they claim. */
function candidatesOf(source: HTMLSourceElement): { file: string; width: number }[] {
  return source.srcset.split(', ').map((candidate) => {
    const [address = '', width = ''] = candidate.split(' ')
    return { file: path.join('out', address), width: Number.parseInt(width, 10) }
  })
}

describe('the picture of the membership page', () => {
  it('comes as AVIF or as small as that, else as its author saved it', () => {
    expect(sources.map(({ type }) => type)).toEqual(['image/avif'])
    expect(picture.querySelector('img')?.getAttribute('src')).toBe(OWN)
  })

  it('comes in several widths, from files that are there and as wide as they claim', async () => {
    for (const source of sources) {
      const candidates = candidatesOf(source)
      expect(candidates.length).toBeGreaterThan(2)
      for (const { file, width } of candidates) {
        const found = await sharp(readFileSync(file)).metadata()
        expect(found.width).toBe(width)
        const isOwn = file === path.join('out', OWN)
        const format = found.compression === 'av1' ? 'avif' : found.format
        expect(`.${format}`).toBe(path.extname(file))
        expect(isOwn || format !== 'png').toBe(true)
      }
    }
  })

  it('costs a phone less than half of what its own file costs', () => {
    const [avif] = sources
    const own = readFileSync('content/membership/images/collaborative-model.png').length
    const phone = avif && candidatesOf(avif).find(({ width }) => width >= 2 * 316)
    expect(phone && readFileSync(phone.file).length).toBeLessThan(own / 2)
  })
})
