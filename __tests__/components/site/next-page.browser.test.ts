import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { serve } from '@/__tests__/helpers/serve'
import { type BuiltSite, builtSites } from '@/__tests__/helpers/sites'
import { findChromium } from '@/lib/chromium'

// Chromium draws no page in advance while Playwright looks on, and Puppeteer can.

/** Where visits are counted. The site is served there as well. */
const LIVE = 'http://2i2c.org'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** What a page says of itself when it is shown. */
interface Shown {
  path: string
  /** It was drawn before the visitor asked for it. */
  wasReady: boolean
  ground: string
  /** When its visit was counted. */
  counted: ('too early' | 'when it was shown')[]
}

/** Runs in each page: Puppeteer loses hold of a page that was drawn in advance just when it is shown. */
function report(): void {
  const say = () => {
    const [navigation] = performance.getEntriesByType('navigation')
    const { activationStart } = navigation as PerformanceNavigationTiming & {
      activationStart: number
    }
    const counted = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('plausible.io'))
      .map(({ startTime }) => (startTime < activationStart ? 'too early' : 'when it was shown'))
    const { backgroundColor: ground } = getComputedStyle(document.documentElement)
    const shown = { path: location.pathname, wasReady: activationStart > 0, ground, counted }
    fetch('/report', { method: 'POST', body: JSON.stringify(shown) })
  }
  // A visit is counted when the page has drawn a frame.
  addEventListener('load', () => requestAnimationFrame(() => setTimeout(say, 500)))
}

/** A page with that script, and more after its heading. Its policy is what it was, and allows the script as well. */
function reporting(html: string, more: string): string {
  const script = `(${report})()`
  const policy = /<meta http-equiv="content-security-policy"[^>]*script-src /i
  if (!policy.test(html)) throw new Error('The page has no policy.')
  const hash = createHash('sha256').update(script).digest('base64')
  const allowed = html.replace(policy, (start) => `${start}'sha256-${hash}' `)
  return `${allowed.replace('</h1>', (end) => end + more)}<script>${script}</script>`
}

/** A site that says what it was asked for in advance, and what its pages say of themselves; with more in each of them. */
async function site({ root, basePath }: BuiltSite, more = '') {
  const { origin } = new URL(await serve(root, basePath))
  const inAdvance: string[] = []
  const reports: Shown[] = []
  const server: Server = createServer(async (req, res) => {
    if (req.url === '/report') {
      reports.push(JSON.parse(await text(req)))
      return res.end()
    }
    if (req.headers['sec-purpose']) inAdvance.push(req.url ?? '')
    const answer = await fetch(origin + req.url)
    const type = answer.headers.get('content-type') ?? ''
    res.writeHead(answer.status, { 'Content-Type': type })
    const bytes = Buffer.from(await answer.arrayBuffer())
    res.end(
      type.startsWith('text/html') ? reporting(String(bytes), more.replace('HOST', host)) : bytes,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  return { origin: `http://${host}`, host, basePath, inAdvance, reports }
}

async function browserOf(host: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    defaultViewport: { width: 1280, height: 800 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--host-resolver-rules=MAP ${new URL(LIVE).host}:80 ${host}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--unsafely-treat-insecure-origin-as-secure=${LIVE}`,
    ],
  })
  closing.push(() => browser.close())
  return browser
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Opens a page, and waits until nothing changes it any more. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle0' })
}

/** Points at a link, and waits until the page behind it was drawn in advance. */
async function pointAt(page: Page, selector: string): Promise<void> {
  const drawn = page.browser().waitForTarget((target) => target.url() === '', { timeout: 20_000 })
  await page.hover(selector)
  await drawn
  await wait(500)
}

/** Clicks on a link, and returns what the page behind it says. */
async function follow(page: Page, selector: string, reports: Shown[]): Promise<Shown | undefined> {
  const before = reports.length
  await page.click(selector)
  for (let tries = 0; tries < 200 && reports.length === before; tries++) await wait(50)
  return reports[before]
}

const [ours, example] = builtSites() as [BuiltSite, BuiltSite]
const HOME = 'header a[href="/"]'

describe('a visitor who points at a link', () => {
  it.each([
    ['our site', ours, '/membership/', '/'],
    ['a site under a path prefix', example, '/about/', '/'],
  ])('finds the page behind it ready: %s', async (_, built, from, to) => {
    const { origin, host, basePath, reports } = await site(built)
    const page = await (await browserOf(host)).newPage()
    await open(page, origin + basePath + from)
    const link = `header a[href="${basePath}${to}"]`
    await pointAt(page, link)
    expect(await follow(page, link, reports)).toMatchObject({ path: basePath + to, wasReady: true })
  })

  it('is counted when they see the page, and not before', async () => {
    const { host, reports } = await site(ours)
    const page = await (await browserOf(host)).newPage()
    await open(page, `${LIVE}/membership/`)
    await pointAt(page, HOME)
    expect(await follow(page, HOME, reports)).toMatchObject({
      path: '/',
      wasReady: true,
      counted: ['when it was shown'],
    })
  })

  it('sees the colours that they chose after the page was drawn', async () => {
    const { origin, host, reports } = await site(ours)
    const page = await (await browserOf(host)).newPage()
    await open(page, `${origin}/membership/`)
    await pointAt(page, HOME)
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[name=theme][value=dark]')?.click(),
    )
    expect(await follow(page, HOME, reports)).toMatchObject({
      path: '/',
      wasReady: true,
      ground: 'rgb(14, 18, 32)',
    })
  })

  // Browsers go by addresses: another link of the page must not lead there.
  it.each([
    ['a page', '<a href="/membership/?a">', ['/membership/?a']],
    ['a part of a page', '<a href="/membership/?a#main">', ['/membership/?a']],
    ['a file', '<a href="/membership/index.md">', []],
    ['a download', '<a href="/membership/?a" download>', []],
    ['a new tab', '<a href="/membership/?a" target="_blank">', []],
    ['what its author does not vouch for', '<a href="/membership/?a" rel="nofollow">', []],
    ['a page of the legacy origin, which is this host', '<a href="http://HOST/roadmap/">', []],
    ['a place on this page', '<a href="#main">', []],
  ])('makes the browser load what it can show: %s', async (_, link, expected) => {
    const { origin, host, inAdvance } = await site(ours, `${link}The link</a>`)
    const page = await (await browserOf(host)).newPage()
    await open(page, `${origin}/membership/`)
    await page.hover('h1 + a')
    // Longer than browsers wait until they believe that somebody points at a link.
    await wait(1000)
    expect(inAdvance.filter((path) => !/\/_(next|media)\//.test(path))).toEqual(expected)
  })
})
