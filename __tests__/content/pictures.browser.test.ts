import type { BrowserContextOptions, Page } from 'playwright-core'
import { launch } from '@/__tests__/helpers/chromium'
import { exampleSite } from '@/__tests__/helpers/example-site'
import { serve } from '@/__tests__/helpers/serve'
import { type Breadth, fixed, sizesOf, smaller } from '@/components/ui/breadth'
import {
  BOX,
  besideTitle,
  FIGURE_HEIGHT,
  HALF,
  inCard,
  inFigure,
  inPanel,
  inParagraph,
} from '@/components/ui/breadths'
import { SETTINGS } from '@/lib/images/settings'

/** The membership page's picture is a drawing, and those are made no narrower. */
const NARROWEST = SETTINGS.drawing.narrowest

let membership: string
/** A page with a picture beside the title of a hero. */
let pictures: string
beforeAll(async () => {
  const example = exampleSite()
  membership = `${await serve('out')}/membership/`
  pictures = `${await serve(example.root, example.basePath)}/pictures/`
})

async function visit<Result>(
  options: BrowserContextOptions,
  look: (page: Page) => Promise<Result>,
  address = membership,
): Promise<Result> {
  const context = await (await launch()).newContext(options)
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    return await look(page)
  } finally {
    await context.close()
  }
}

/** The width of the file that was loaded, in pixels, and the width that it is drawn in, in CSS pixels. */
function lookAt(page: Page) {
  return page.locator('main picture').evaluate(async (picture) => {
    const img = picture.querySelector('img') as HTMLImageElement
    img.scrollIntoView()
    await img.decode()
    const { width, height } = img.getBoundingClientRect()
    const own = Number(img.getAttribute('width')) / Number(img.getAttribute('height'))
    return {
      // What is as wide as its own file is that file.
      loaded: Number(
        /-(\d+)-[\da-f]{8}\.(?:avif|webp)$/.exec(img.currentSrc)?.[1] ?? img.getAttribute('width'),
      ),
      // In a box of another shape, a picture keeps its own.
      drawn: Math.min(width, height * own),
    }
  })
}

describe('the picture of the membership page', () => {
  it.each([
    ['a phone of one dot per pixel', 390, 1],
    ['a phone of today', 390, 2],
    ['a small tablet', 768, 1],
    ['a desk', 1280, 1],
    ['a fine screen', 1280, 2],
    ['a wide desk', 1920, 1],
  ])(
    'is loaded by %s as wide as it is drawn there and at most twice that, or in its narrowest file',
    async (...[, width, dots]) => {
      const options = { viewport: { width, height: 800 }, deviceScaleFactor: dots }
      const { loaded, drawn } = await visit(options, lookAt)
      expect(drawn).toBeGreaterThan(200)
      expect(loaded).toBeGreaterThanOrEqual(Math.floor(drawn * dots))
      expect(loaded).toBeLessThanOrEqual(Math.max(NARROWEST, drawn * dots * 2 + 8))
    },
  )

  it('moves nothing when it arrives', async () => {
    const context = await (await launch()).newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    let arrive = () => {}
    const waiting = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/_media/**', async (route) => {
      await waiting
      await route.continue()
    })
    await page.goto(membership, { waitUntil: 'domcontentloaded' })
    await page.evaluate(() => document.fonts.ready)
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main *')].map((element) => {
          const { top, height } = element.getBoundingClientRect()
          return [top + window.scrollY, height].map(Math.round).join()
        }),
      )
    const isComplete = () =>
      page.evaluate(() => document.querySelector<HTMLImageElement>('main img')?.complete)
    const before = await places()
    expect(await isComplete()).toBe(false)
    arrive()
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('main img')?.complete)
    expect(await places()).toEqual(before)
    await context.close()
  })
})

/** Where a picture is put, by a selector. */
interface Place {
  name: string
  into: string
  breadth: Breadth
  /** Without the card of a figure. */
  bare?: true
}

const PLACES: readonly Place[] = [
  { name: 'a hero with text', into: '#intro figure ~ p', breadth: besideTitle() },
  { name: 'text beside its title', into: '#engagement p', breadth: besideTitle() },
  {
    name: 'the panel of the commitments',
    into: '#commitments p + p',
    breadth: inPanel(true),
  },
  { name: 'the band of a call to action', into: '#join p', breadth: BOX },
  ...[0, 1, 2].map((index) => ({
    name: `card ${index + 1} of three`,
    into: `#personas li:nth-child(${index + 1}) p`,
    breadth: inCard(BOX, 3, index),
  })),
  {
    name: 'a line of text',
    into: '#engagement p',
    breadth: inParagraph(besideTitle()),
    bare: true,
  },
]

describe.each([390, 768, 1100, 1280, 1920])('in a window of %i pixels', (width) => {
  it('a picture is as wide as browsers were told, wherever it stands', async () => {
    const viewport = { width, height: 900 }
    await visit({ viewport, bypassCSP: true }, async (page) => {
      const wrong: string[] = []
      for (const place of PLACES) wrong.push(...(await dishonest(page, place)))
      expect(wrong).toEqual([])
    })
  })

  it('so is one in the column of a hero', async () => {
    const viewport = { width, height: 900 }
    const place = { name: 'a hero', into: 'main picture', breadth: HALF, bare: true } as const
    const look = (page: Page) => dishonest(page, place)
    expect(await visit({ viewport, bypassCSP: true }, look, pictures)).toEqual([])
  })

  it('a high picture in a figure is as wide as its height allows', async () => {
    const aspect = 1600 / 1787
    const told = sizesOf(smaller(inFigure(besideTitle()), fixed(FIGURE_HEIGHT * aspect)))
    await visit({ viewport: { width, height: 900 } }, async (page) => {
      expect(await page.locator('main source').first().getAttribute('sizes')).toBe(told)
      const { drawn } = await lookAt(page)
      const asked = await page.evaluate(widthOf, told)
      expect(Math.abs(asked / drawn - 1)).toBeLessThan(0.02)
    })
  })
})

/** What is wrong with the width that browsers are told for a place; nothing where it is drawn so. */
async function dishonest(page: Page, { name, into, breadth, bare }: Place): Promise<string[]> {
  const asked = await page.evaluate(widthOf, sizesOf(bare ? breadth : inFigure(breadth)))
  const drawn = await page.evaluate(put, { into, bare })
  // A pixel is lost to rounding; paragraphs are as wide as their digits, which we know to four places.
  const isHonest = drawn > 100 && asked > drawn - 2 && asked < drawn * 1.02
  return isHonest ? [] : [`${name}: told ${asked}, drawn ${drawn}`]
}

/** Runs in the page: puts a picture somewhere that is wider than any place, says how wide it is drawn, and takes it away. */
function put({ into, bare }: Omit<Place, 'name' | 'breadth'>): number {
  const main = document.querySelector('main') as HTMLElement
  const before = main.innerHTML
  const figure = main.querySelector('figure') as HTMLElement
  const copy = figure.cloneNode(true) as HTMLElement
  const img = copy.querySelector('img') as HTMLImageElement
  img.width = 3000
  img.height = 300
  // The file is none of this: a picture that has not arrived has its size from its attributes.
  for (const source of copy.querySelectorAll('source')) source.remove()
  img.removeAttribute('src')
  const place = document.querySelector(into) as HTMLElement
  if (bare) place.replaceChildren(img)
  else place.replaceWith(copy)
  const { width } = img.getBoundingClientRect()
  main.innerHTML = before
  return width
}

/** Runs in the page: the width that `sizes` means, in CSS pixels. */
function widthOf(sizes: string): number {
  for (const one of sizes.split(',')) {
    const [, condition, length = ''] = /^(\(.*?\))? ?(.*)$/.exec(one) ?? []
    if (condition && !window.matchMedia(condition).matches) continue
    const probe = document.createElement('div')
    probe.style.width = length
    document.body.append(probe)
    return probe.getBoundingClientRect().width
  }
  return 0
}
