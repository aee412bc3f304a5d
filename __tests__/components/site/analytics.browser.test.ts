import type { BrowserContext, BrowserContextOptions, Request } from 'playwright-core'
import { launch } from '@/__tests__/helpers/chromium'
import { serve } from '@/__tests__/helpers/serve'

const LIVE = 'https://2i2c.org'

let origin: string
beforeAll(async () => {
  origin = await serve('out')
})

const contexts: BrowserContext[] = []
afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))

/** Opens an address, with the site served at its domain as well; returns what is sent elsewhere, when all is quiet. */
async function visit(
  address: string,
  init: () => void = () => {},
  options: BrowserContextOptions & { referer?: string } = {},
) {
  const context = await (await launch()).newContext(options)
  contexts.push(context)
  const sent: Request[] = []
  await context.route('**', async (route) => {
    const { origin: at, pathname } = new URL(route.request().url())
    if (at === LIVE)
      return route.fulfill({ response: await route.fetch({ url: origin + pathname }) })
    if (at === new URL(origin).origin) return route.continue()
    sent.push(route.request())
    return route.fulfill({ status: 202, headers: { 'Access-Control-Allow-Origin': '*' } })
  })
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(String(error)))
  await page.addInitScript(init)
  await page.goto(address, { waitUntil: 'networkidle', referer: options.referer })
  // What waits for a frame has had one.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  await page.waitForLoadState('networkidle')
  expect(trouble).toEqual([])
  return { context, page, sent }
}

describe('a visit of a page', () => {
  it('is counted once: which page, and where the visitor came from', async () => {
    const referer = 'https://search.example/'
    const { sent } = await visit(`${LIVE}/membership/?utm_source=news`, undefined, { referer })
    expect(sent.map((request) => [request.method(), request.url()])).toEqual([
      ['POST', 'https://plausible.io/api/event'],
    ])
    expect(JSON.parse(sent[0]?.postData() ?? '')).toEqual({
      n: 'pageview',
      u: `${LIVE}/membership/?utm_source=news`,
      d: '2i2c.org',
      r: referer,
    })
    // Anything else would make the browser ask for leave first.
    expect(sent[0]?.headers()['content-type']).toBe('text/plain;charset=UTF-8')
  })

  it('leaves nothing behind on the machine, and sends no cookie', async () => {
    const { sent, context, page } = await visit(`${LIVE}/membership/`)
    expect(sent).toHaveLength(1)
    expect(await sent[0]?.headerValue('cookie')).toBeNull()
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })
})

describe('nothing is counted', () => {
  it('of visitors who ask not to be tracked', async () => {
    const { sent } = await visit(`${LIVE}/membership/`, () =>
      Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1' }),
    )
    expect(sent).toEqual([])
  })

  it('of visitors who ask for privacy everywhere', async () => {
    const { sent } = await visit(`${LIVE}/membership/`, () =>
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
    )
    expect(sent).toEqual([])
  })

  it('on another host, such as the machine of who works on the site', async () => {
    const { sent } = await visit(`${origin}/membership/`)
    expect(sent).toEqual([])
  })

  it('where there is no page', async () => {
    const { sent } = await visit(`${LIVE}/no/such/`)
    expect(sent).toEqual([])
  })
})

test('a visitor who does not object explicitly is counted', async () => {
  const { sent } = await visit(`${LIVE}/membership/`, () => {
    Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => 'unspecified' })
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => false })
  })
  expect(sent).toHaveLength(1)
})
