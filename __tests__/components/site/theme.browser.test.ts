import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launch } from '@/__tests__/helpers/chromium'
import { serve } from '@/__tests__/helpers/serve'

const LIGHT = 'rgb(255, 255, 255)'
const DARK = 'rgb(14, 18, 32)'

let origin: string
beforeAll(async () => {
  origin = await serve('out')
})

const contexts: BrowserContext[] = []
afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))

/** A visitor, and everything that went wrong for them. */
async function visitor(options: BrowserContextOptions = {}) {
  const context = await (await launch()).newContext({ colorScheme: 'light', ...options })
  contexts.push(context)
  const trouble: string[] = []
  context.on('weberror', (error) => trouble.push(String(error.error())))
  context.on('console', (message) => {
    if (message.location().url.endsWith('/favicon.ico')) return
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text())
  })
  return { context, trouble, page: await context.newPage() }
}

async function open(page: Page, address = '/membership/'): Promise<void> {
  await page.goto(origin + address, { waitUntil: 'load' })
}

/** Chooses as a visitor does: by a click. */
async function choose(page: Page, label: 'Light' | 'Dark' | 'System'): Promise<void> {
  await page.getByRole('radio', { name: label }).click()
}

/** What a visitor sees: the ground of the page, the bars of the browser, and the choice in the footer. */
function look(page: Page) {
  return page.evaluate(() => {
    const bars = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(
      ({ media }) => matchMedia(media).matches,
    )
    const probe = document.createElement('i')
    probe.style.color = bars?.content ?? ''
    const button = document.querySelector<HTMLInputElement>('footer input:checked')
    return {
      ground: getComputedStyle(document.documentElement).backgroundColor,
      bars: probe.style.color,
      choice: button?.labels?.[0]?.textContent,
    }
  })
}

const seen = (color: string, choice: string) => ({ ground: color, bars: color, choice })

describe('a visitor who chooses nothing', () => {
  it('sees the colours of their system, also when it changes', async () => {
    const { page } = await visitor()
    await open(page)
    expect(await look(page)).toEqual(seen(LIGHT, 'System'))
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await look(page)).toEqual(seen(DARK, 'System'))
  })
})

describe('a visitor who chooses colours', () => {
  it('sees them at once, after a reload, on other pages, and in new tabs', async () => {
    const { page, context, trouble } = await visitor()
    await open(page)
    await choose(page, 'Dark')
    expect(await look(page)).toEqual(seen(DARK, 'Dark'))
    await page.reload()
    expect(await look(page)).toEqual(seen(DARK, 'Dark'))
    expect(trouble).toEqual([])
    await open(page, '/no/such/')
    expect(await look(page)).toEqual(seen(DARK, 'Dark'))
    const tab = await context.newPage()
    await open(tab)
    expect(await look(tab)).toEqual(seen(DARK, 'Dark'))
  })

  it('sees light ones in a dark system', async () => {
    const { page } = await visitor({ colorScheme: 'dark' })
    await open(page)
    await choose(page, 'Light')
    expect(await look(page)).toEqual(seen(LIGHT, 'Light'))
    await page.reload()
    expect(await look(page)).toEqual(seen(LIGHT, 'Light'))
  })

  it('can go back to those of the system, and follows it again', async () => {
    const { page } = await visitor()
    await open(page)
    await choose(page, 'Dark')
    await choose(page, 'System')
    expect(await look(page)).toEqual(seen(LIGHT, 'System'))
    await page.reload()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await look(page)).toEqual(seen(DARK, 'System'))
  })

  it('sees them in every open tab', async () => {
    const { page, context } = await visitor()
    const other = await context.newPage()
    await open(page)
    await open(other)
    await choose(page, 'Dark')
    await other.waitForFunction(() => document.documentElement.style.colorScheme === 'dark')
    expect(await look(other)).toEqual(seen(DARK, 'Dark'))
  })

  it('sees the last choice when they go back, whatever the form on that page held', async () => {
    const { page } = await visitor()
    await open(page)
    await choose(page, 'Dark')
    await open(page, '/no/such/')
    await choose(page, 'Light')
    await page.goBack({ waitUntil: 'load' })
    expect(await look(page)).toEqual(seen(LIGHT, 'Light'))
  })

  it('sees the last choice on a page that the browser kept whole', async () => {
    const { page } = await visitor()
    await open(page)
    await choose(page, 'Dark')
    // Storage as another page left it; the browser says that this one is shown again.
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, 'light')
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    })
    expect(await look(page)).toEqual(seen(LIGHT, 'Light'))
  })

  it('chooses by keyboard', async () => {
    const { page } = await visitor()
    await open(page)
    await page.getByRole('radio', { name: 'System' }).focus()
    await page.keyboard.press('ArrowLeft')
    expect(await look(page)).toEqual(seen(DARK, 'Dark'))
    await page.keyboard.press('ArrowLeft')
    expect(await look(page)).toEqual(seen(LIGHT, 'Light'))
  })

  it('prints on white paper', async () => {
    const { page } = await visitor()
    await open(page)
    await choose(page, 'Dark')
    await page.emulateMedia({ media: 'print' })
    expect((await look(page)).ground).toBe(LIGHT)
  })

  it('hits each choice easily: it is 44 pixels high at least', async () => {
    const { page } = await visitor({ viewport: { width: 390, height: 844 } })
    await open(page)
    for (const button of await page.getByRole('radio').all()) {
      const box = await button.boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(44)
      expect(box?.width).toBeGreaterThanOrEqual(44)
    }
  })

  it('sees what is chosen where the system forces its colours', async () => {
    const { page } = await visitor({ forcedColors: 'active' })
    await open(page)
    const grounds = await page.evaluate(() => {
      const probe = document.createElement('i')
      probe.style.backgroundColor = 'Canvas'
      document.body.append(probe)
      const ground = (element: Element) => getComputedStyle(element).backgroundColor
      const chosen = document.querySelector('footer input:checked')
      return { chosen: chosen && ground(chosen), canvas: ground(probe) }
    })
    expect(grounds.chosen).toBeTruthy()
    expect(grounds.chosen).not.toBe(grounds.canvas)
  })
})

describe('without a place to remember', () => {
  it('the choice holds for the page, and nothing goes wrong', async () => {
    const { page, trouble } = await visitor()
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    })
    await open(page)
    await choose(page, 'Dark')
    expect(await look(page)).toEqual(seen(DARK, 'Dark'))
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow')))
    expect(await look(page)).toEqual(seen(DARK, 'Dark'))
    await page.reload()
    expect(await look(page)).toMatchObject({ ground: LIGHT })
    expect(trouble).toEqual([])
  })

  it('or with a full one, the choice holds for the page, whatever was chosen before', async () => {
    const { page, trouble } = await visitor()
    await open(page)
    await choose(page, 'Light')
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      }
    })
    await choose(page, 'Dark')
    for (const event of ['pageshow', 'storage']) {
      await page.evaluate((name) => dispatchEvent(new Event(name)), event)
      expect(await look(page)).toEqual(seen(DARK, 'Dark'))
    }
    expect(trouble).toEqual([])
  })

  it('or with something else in it, the colours are those of the system', async () => {
    const { page, trouble } = await visitor()
    await open(page)
    await choose(page, 'Dark')
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, '"]<nonsense>')
    })
    await page.reload()
    expect(await look(page)).toEqual(seen(LIGHT, 'System'))
    expect(trouble).toEqual([])
  })
})

describe('without scripts', () => {
  it('the choice holds as long as the page is open', async () => {
    const { page } = await visitor({ javaScriptEnabled: false })
    await open(page)
    await choose(page, 'Dark')
    expect(await look(page)).toMatchObject({ ground: DARK, choice: 'Dark' })
    await choose(page, 'Light')
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await look(page)).toMatchObject({ ground: LIGHT, choice: 'Light' })
    await choose(page, 'System')
    expect(await look(page)).toMatchObject({ ground: DARK, choice: 'System' })
  })
})

describe('a page that comes slowly', () => {
  /** Serves the site, and each page in two parts: the second comes when it is asked for. */
  async function slowly() {
    let finish = () => {}
    const asked = new Promise<void>((resolve) => {
      finish = resolve
    })
    const server = createServer(async (req, res) => {
      const answer = await fetch(origin + req.url)
      const body = Buffer.from(await answer.arrayBuffer())
      const type = answer.headers.get('content-type') ?? ''
      res.writeHead(answer.status, { 'Content-Type': type })
      if (!type.startsWith('text/html')) return res.end(body)
      const middle = body.indexOf('<footer')
      res.write(body.subarray(0, middle))
      await asked
      res.end(body.subarray(middle))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const close = () => {
      server.closeAllConnections()
      server.close()
    }
    return { url: `http://127.0.0.1:${port}/membership/`, finish, close }
  }

  it('has the colours that were chosen from the first frame on', async () => {
    const { url, finish, close } = await slowly()
    try {
      const { page } = await visitor()
      await page.addInitScript(() => {
        if (!localStorage.length) localStorage.setItem('blockfront-theme', 'dark')
        const frames: string[] = []
        Object.assign(window, { drawn: frames })
        const frame = () => {
          frames.push(getComputedStyle(document.documentElement).backgroundColor)
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      })
      await page.goto(url, { waitUntil: 'commit' })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForFunction(() => (window as unknown as { drawn: string[] }).drawn.length > 3)
      expect(await page.locator('footer').count()).toBe(0)
      finish()
      await page.waitForLoadState('load')
      const frames = await page.evaluate(() => (window as unknown as { drawn: string[] }).drawn)
      expect([...new Set(frames)]).toEqual([DARK])
      expect(await look(page)).toEqual(seen(DARK, 'Dark'))
    } finally {
      finish()
      close()
    }
  })
})
