import { rm } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { launch } from '@/__tests__/helpers/chromium'
import { barriers } from '@/__tests__/helpers/everybody'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { illegible } from '@/__tests__/helpers/legible'
import { PHONE, sideways, visit } from '@/__tests__/helpers/visit'
import { BROKEN, EXAMPLE, PLACES, SAME } from './example'
import { writeReport } from './folder'

const folders: string[] = []

/** Where the report of everything lies on the disk. */
let address: string

async function write(...args: Parameters<typeof writeReport>): Promise<string> {
  const folder = await writeReport(...args)
  folders.push(folder)
  return pathToFileURL(folder).href
}

beforeAll(async () => {
  address = `${await write(EXAMPLE, PLACES)}/report.html`
})

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** Opens the report from the disk, and looks at its first changed page. */
function open(
  options: BrowserContextOptions,
  look: (parts: { page: Page; part: Locator }) => Promise<void>,
): Promise<void> {
  return visit(address, options, (page) =>
    look({ page, part: page.getByRole('article', { name: 'Membership fees' }) }),
  )
}

/** How much of the picture the one before takes, in percent: what is right of it is clipped. */
function lineOf(part: Locator): Promise<number> {
  return part
    .locator('.before img')
    .first()
    .evaluate(
      (element) => 100 - Number.parseFloat(getComputedStyle(element).clipPath.split(' ')[1] ?? ''),
    )
}

test('a report from the disk shows its pictures, and its policy is not in the way', async () => {
  await open({}, async ({ page, part }) => {
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.reload()
    for (const picture of await part.getByRole('img').all()) {
      if (!(await picture.isVisible())) continue
      await picture.scrollIntoViewIfNeeded()
      await expect(
        picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
      ).resolves.toBe(390)
    }
    expect(said).toEqual([])
  })
})

test('the keys of the keyboard move the line between before and after', async () => {
  await open({}, async ({ page, part }) => {
    const slider = part.getByRole('slider', { name: 'Line between before and after' })
    await expect(slider.inputValue()).resolves.toBe('50')
    await expect(lineOf(part)).resolves.toBe(50)
    await part.getByRole('radio', { name: 'Slider' }).focus()
    await page.keyboard.press('Tab')
    await expect(slider.evaluate((element) => element === document.activeElement)).resolves.toBe(
      true,
    )
    await expect(
      slider.evaluate((element) => Number.parseFloat(getComputedStyle(element).outlineWidth)),
    ).resolves.toBeGreaterThanOrEqual(2)
    for (const [key, value] of [
      ['ArrowRight', 51],
      ['ArrowLeft', 50],
      ['End', 100],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key)
      await expect(slider.inputValue()).resolves.toBe(String(value))
      await expect(lineOf(part)).resolves.toBeCloseTo(value)
    }
    await expect(slider.getAttribute('aria-valuetext')).resolves.toBe(
      'Before up to 0 %, then after',
    )
  })
})

test('the line stands where the picture is dragged to, and the handle of the slider above it', async () => {
  await open({}, async ({ page, part }) => {
    await part.getByRole('slider').scrollIntoViewIfNeeded()
    const box = await part.locator('.shots').first().boundingBox()
    const slider = await part.getByRole('slider').boundingBox()
    if (!box || !slider) throw new Error('Nothing is shown.')
    const [x, y] = [box.x + box.width / 4, slider.y + 120]
    await page.mouse.move(box.x + box.width / 2, y)
    await page.mouse.down()
    await page.mouse.move(x, y, { steps: 4 })
    await page.mouse.up()
    await expect(lineOf(part)).resolves.toBeCloseTo(25, 0)
    const seen = await page.screenshot({ clip: { x: x - 1, y, width: 2, height: 1 } })
    expect([...(await sharp(seen).raw().toBuffer())].slice(0, 3)).toEqual([29, 78, 245])
    // A click on the handle takes hold of it where it is: nothing moves.
    await page.mouse.click(x, slider.y + slider.height / 2 + 6)
    await expect(lineOf(part)).resolves.toBeCloseTo(25, -0.5)
    await page.mouse.move(box.x + box.width / 2, y)
    await expect(lineOf(part)).resolves.toBeCloseTo(25, -0.5)
  })
})

test.each([true, false])(
  'buttons show one picture, or what differs; with scripts: %s',
  async (javaScriptEnabled) => {
    await open({ javaScriptEnabled }, async ({ part }) => {
      const shown = async () => {
        const pictures = await part
          .getByRole('img', { name: /Membership fees, phone, light/ })
          .all()
        const names = await Promise.all(pictures.map((picture) => picture.getAttribute('alt')))
        return names.map((name) => name?.replace(/:.*/, ''))
      }
      await expect(shown()).resolves.toEqual(['Before', 'After'])
      for (const name of ['Before', 'After', 'Difference']) {
        await part.getByRole('radio', { name, exact: true }).check()
        await expect(shown()).resolves.toEqual([name])
        await expect(part.getByRole('slider').count()).resolves.toBe(0)
      }
      await part.getByRole('radio', { name: 'Side by side' }).check()
      await expect(shown()).resolves.toEqual(['Before', 'After'])
    })
  },
)

test('without a script both pictures stand side by side, and no slider pretends to work', async () => {
  await open({ javaScriptEnabled: false }, async ({ part }) => {
    const [before, after] = await Promise.all(
      ['Before', 'After'].map((side) =>
        part.getByRole('img', { name: `${side}: Membership fees, phone, light` }).boundingBox(),
      ),
    )
    expect(before?.y).toBe(after?.y)
    expect(after?.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0))
    await expect(part.getByRole('slider').count()).resolves.toBe(0)
    await expect(part.getByRole('radio', { name: 'Slider' }).count()).resolves.toBe(0)
  })
})

test('without a script everything can be read', async () => {
  await open({ javaScriptEnabled: false }, async ({ page }) => {
    for (const summary of await page.locator('summary').all()) {
      if ((await summary.locator('..').getAttribute('open')) === null) await summary.click()
    }
    const unseen = await page
      .locator('main :is(h2, h3, li, p, summary, img)')
      .evaluateAll((elements) =>
        elements
          .filter((element) => !element.checkVisibility() && !element.closest('.slider, .marked'))
          .map((element) => element.outerHTML),
      )
    expectNone(unseen)
  })
})

test('on a dark screen the report is dark, and on paper it is light', async () => {
  await open({ colorScheme: 'dark' }, async ({ page }) => {
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    await expect(ground()).resolves.toBe('rgb(14, 18, 32)')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(ground()).resolves.toBe('rgb(255, 255, 255)')
  })
})

test('on paper everything is unfolded, both pictures are there, and nothing that is to be clicked', async () => {
  await open({}, async ({ page, part }) => {
    await page.emulateMedia({ media: 'print' })
    await expect(part.getByText('Students pay nothing.').isVisible()).resolves.toBe(true)
    for (const side of ['Before', 'After']) {
      const picture = part.getByRole('img', { name: `${side}: Membership fees, desktop, dark` })
      await expect(picture.isVisible()).resolves.toBe(true)
    }
    await expect(part.getByRole('slider').count()).resolves.toBe(0)
    await expect(part.getByRole('radio').count()).resolves.toBe(0)
  })
})

test('on the narrowest screen nothing scrolls sideways, and no text is cut', async () => {
  for (const report of [EXAMPLE, BROKEN, SAME]) {
    const file = `${await write(report, PLACES)}/report.html`
    // 320 CSS pixels: WCAG 1.4.10. So high that the contents, which scroll where they are long, are all in sight.
    await visit(file, { viewport: { width: 320, height: 1200 } }, async (page) => {
      await expect(sideways(page)).resolves.toBe(0)
      expectNone(await illegible(page))
    })
  }
})

test('however many pages changed, the contents leave room for the report on a phone, and all of them can be reached', async () => {
  const changed = Array.from({ length: 100 }, (_, index) => `/page-${index}/`)
  const file = `${await write({ ...SAME, changed })}/report.html`
  await visit(file, { viewport: PHONE }, async (page) => {
    const first = await page.getByRole('heading', { name: 'Changed pages' }).boundingBox()
    expect(first?.y).toBeLessThan(PHONE.height)
    const last = page.getByRole('link', { name: '/page-99/' })
    await last.focus()
    const box = await last.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(first?.y ?? 0)
  })
})

test('nothing moves by itself, nor glides', async () => {
  await open({ reducedMotion: 'reduce' }, async ({ page }) => {
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
          return (
            animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto'
          )
        }).length,
    )
    expect(moving).toBe(0)
  })
})

test('the first key leads past the contents', async () => {
  await open({ viewport: PHONE }, async ({ page }) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(
      page.evaluate(() => document.activeElement?.closest('main') !== null),
    ).resolves.toBe(true)
  })
})

test.each([
  ['everything', EXAMPLE],
  ['a build that failed', BROKEN],
  ['nothing', SAME],
])(
  'nobody is kept out of a report of %s: three engines find nothing',
  async (_, report) => {
    const origin = await write(report, PLACES)
    const site = { name: 'report', root: '', basePath: '', origin }
    const built = {
      site,
      address: '/report.html',
      file: 'report.html',
      html: '',
      kind: 'page',
    } as const
    const { findings } = await barriers(await launch(), origin, built)
    expectNone(findings)
  },
  120_000,
)
