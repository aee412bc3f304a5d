import type { Page } from 'playwright-core'
import { launch } from '@/__tests__/helpers/chromium'
import { fixtureApps } from '@/__tests__/helpers/fixture-app'
import { serve } from '@/__tests__/helpers/serve'

const STRIPPED = ['', 'text/', 'scripts/', 'form/', 'suspense/', 'loading/', 'template/']

/** A page of the app, everything that it asked for, and everything that went wrong. */
async function open(address: string) {
  const page = await (await launch()).newPage()
  const asked: string[] = []
  const trouble: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.url()} is ${response.status()}`)
  })
  page.on('pageerror', (error) => trouble.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text())
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  return { page, asked, trouble }
}

/** What a visitor sees of a page, and where. It does not count what has no size. */
async function look(page: Page) {
  const boxes = await page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return width * height === 0 ? [] : [`${element.localName} ${x} ${y} ${width} ${height}`]
    }),
  )
  const picture = await page.screenshot({ fullPage: true })
  return {
    title: await page.title(),
    text: await page.locator('body').innerText(),
    boxes,
    picture: picture.toString('base64'),
  }
}

describe.each(fixtureApps())('the fixture app under "$basePath"', (app) => {
  let here: string
  let plain: string
  beforeAll(async () => {
    here = `${await serve(app.outDir, app.basePath)}/`
    plain = `${await serve(app.exportDir, app.basePath)}/`
  })

  it.each(STRIPPED)('shows /%s as Next exported it, and runs nothing of Next', async (name) => {
    const [ours, nexts] = await Promise.all([open(here + name), open(plain + name)])
    const scripts = ours.asked.filter((path) => /\.(?:js|txt)$/.test(path))
    expect(scripts).toEqual(name === 'scripts/' ? [`${app.basePath}/own.js`] : [])
    expect(ours.trouble).toEqual([])
    // Until React has moved what stood hidden.
    await nexts.page.waitForFunction(() => !document.querySelector('[id^="S:"]'))
    expect(await look(ours.page)).toEqual(await look(nexts.page))
    await Promise.all([ours.page.close(), nexts.page.close()])
  })

  it('shows what stood in a Suspense boundary where scripts are off', async () => {
    const context = await (await launch()).newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${here}suspense/`)
    const text = await page.locator('main').innerText()
    for (const words of ['First is long.', 'Inner is long.', 'Second is long.', 'Row number 319']) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('Wait')
    await context.close()
  })

  it("runs the scripts of the page's own", async () => {
    const { page } = await open(`${here}scripts/`)
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({
      inline: 'ran',
      external: 'ran',
    })
    await page.close()
  })

  it('leads from page to page by its links', async () => {
    const { page, trouble } = await open(here)
    await page.getByRole('main').getByRole('link', { name: 'form' }).click()
    await page.getByRole('heading', { name: 'A form' }).waitFor()
    await page.getByRole('link', { name: 'Counter' }).click()
    await page.getByRole('heading', { name: 'Counter' }).waitFor()
    expect(trouble).toEqual([])
    await page.close()
  })

  it.each(['counter/', 'client-layout/', 'dynamic/'])(
    'lets a counter count on /%s',
    async (name) => {
      const { page, trouble } = await open(here + name)
      await page.getByRole('button').click()
      await page.getByRole('button').click()
      expect(await page.getByRole('button').innerText()).toMatch(/^2/)
      expect(trouble).toEqual([])
      await page.close()
    },
  )

  it('runs a page that is a client component', async () => {
    const { page, trouble } = await open(`${here}client-page/`)
    expect(await page.getByRole('paragraph').innerText()).toBe('alive')
    expect(trouble).toEqual([])
    await page.close()
  })

  it.each([
    ['To the counter', 'Counter'],
    ['To the text', 'Grüße'],
  ])('moves on without loading a page anew where a page has the link "%s"', async (link, title) => {
    const { page, trouble } = await open(`${here}link/`)
    await page.evaluate(() => Object.assign(window, { stayed: true }))
    await page.getByRole('link', { name: link, exact: true }).click()
    await page.getByRole('heading', { name: title }).waitFor()
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
    await page.goBack()
    await page.getByRole('heading', { name: 'Links' }).waitFor()
    await page.getByRole('button').click()
    expect(await page.getByRole('button').innerText()).toMatch(/^1/)
    expect(trouble).toEqual([])
    await page.close()
  })
})
