import type { Browser, Page } from 'playwright-core'
import { type Point, pointsOf } from './engines'
import { type Exception, exceptions } from './exceptions'
import type { BuiltPage } from './sites'

/** How visitors may see a page: the screens that style sheets tell apart, and both colour schemes. */
const STATES = [
  { name: 'phone, light', width: 390, height: 844, colorScheme: 'light' },
  { name: 'phone, dark', width: 390, height: 844, colorScheme: 'dark' },
  { name: 'desktop, dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'desktop, light', width: 1280, height: 800, colorScheme: 'light' },
] as const

/** What keeps somebody from using a page: a line for each point, with the page and the states that have it. */
export interface Barriers {
  findings: string[]
  /** Points that are excused, by their place in the list of exceptions. */
  excused: ReadonlySet<number>
}

/** Opens a page once, and has all engines look at it in every state. */
export async function barriers(
  browser: Browser,
  origin: string,
  built: BuiltPage,
): Promise<Barriers> {
  const context = await browser.newContext({ bypassCSP: true })
  try {
    const page = await context.newPage()
    await open(page, origin, built)
    const states = new Map<string, string[]>()
    const excused = new Set<number>()
    for (const { name, width, height, colorScheme } of STATES) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const point of await pointsOf(page)) {
        const exception = exceptions.findIndex((candidate) => fits(candidate, point, built))
        const text = `${point.engine} ${point.text.replace(/\s+/g, ' ')}`
        if (exception === -1) states.set(text, [...(states.get(text) ?? []), name])
        else excused.add(exception)
      }
    }
    const address = built.site.basePath + built.address
    const findings = [...states].map(([text, names]) => {
      const where = names.length === STATES.length ? 'always' : names.join('; ')
      return `${address} (${where}): ${text}`
    })
    return { findings, excused }
  } finally {
    await context.close()
  }
}

/** An alias leads away at once: it is looked at without the line that does so. */
async function open(page: Page, origin: string, { address, html, kind }: BuiltPage): Promise<void> {
  const url = origin + (kind === 'missing' ? '/an/address/of/nothing/' : address)
  if (kind === 'alias') {
    const body = html.replace(/<meta\s[^>]*http-equiv=["']?refresh[^>]*>/i, '')
    await page.route(url, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    )
  }
  await page.goto(url, { waitUntil: 'load' })
}

function fits({ engine, says, on }: Exception, point: Point, page: BuiltPage): boolean {
  return engine === point.engine && says.test(point.text) && (!on || on(page))
}
