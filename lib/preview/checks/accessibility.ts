import type { Browser, Page } from 'playwright-core'
import { saidOf } from '@/lib/crawl/said'
import { parseWithoutScripts } from '@/lib/finish/dom'
import { elementsOf } from '@/lib/finish/walk'
import { inParallel } from '@/lib/parallel'
import { firstLine, openBrowser } from '@/lib/preview/browser'
import { settle } from '@/lib/preview/pictures/settle'
import { PATIENCE, visit, within } from '@/lib/preview/visit'
import { type Server, serve } from '@/lib/serve'
import { askAxe, axeScript } from './axe'
import { changedPoints, type Point, type Seen } from './points'
import type { Sides, Wanted } from './sides'

/** A page takes a second on each side. */
export const MOST_ASKED = 20

/**
 * What axe says against the changed pages now and did not say before, or the other way round: all rules in light, and contrast in dark.
 *
 * @param left is told which pages could not be asked, and why
 * @throws with a sentence when there is no Chromium or no axe-core
 */
export async function changedAccessibility(
  { base, head, pages }: Sides,
  left: string[] = [],
): Promise<Seen[]> {
  // What was wrong on a page that is gone is not mended.
  const asked = pages.filter(({ kind }) => kind !== 'removed').slice(0, MOST_ASKED)
  if (asked.length === 0) return []
  // Without it, each page would fail.
  await axeScript()
  const browser = await openBrowser()
  const servers: Server[] = []
  try {
    for (const { outDir } of [base, head]) {
      servers.push(await serve({ root: outDir, port: 0, host: '127.0.0.1' }))
    }
    const [before = '', after = ''] = servers.map(({ url }) => url)
    const ask = (url: string, address: string) => pointsOf(browser, url, address)
    const found = await inParallel(asked, async ({ kind, address, from }: Wanted) => {
      try {
        const old = kind === 'added' ? [] : await ask(before + (from ?? address), address)
        return { seen: changedPoints(old, await ask(after + address, address)) }
      } catch (error) {
        return { problem: `${address} could not be compared: ${firstLine(error)}.` }
      }
    })
    for (const { problem } of found) if (problem) left.push(`The accessibility of ${problem}`)
    return found.flatMap(({ seen = [] }) => seen)
  } finally {
    await browser.close().catch(() => undefined)
    await Promise.all(servers.map((server) => server.close()))
  }
}

async function pointsOf(browser: Browser, url: string, address: string): Promise<Point[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce', colorScheme: 'light' })
  try {
    return await within(PATIENCE, 'it was not ready', async () => {
      const page = await context.newPage()
      await visit(page, url)
      await settle(page)
      const light = await violations(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await settle(page)
      const dark = await violations(page, ['color-contrast'])
      // What nobody can read in light is told once.
      const known = new Set(light.map(({ rule, target }) => `${rule} ${target}`))
      const inDark = dark.filter(({ rule, target }) => !known.has(`${rule} ${target}`))
      return [
        ...light.map((violation) => pointOf(violation, address)),
        ...inDark.map((violation) => pointOf(violation, address, 'In dark: ')),
      ]
    })
  } finally {
    await context.close().catch(() => undefined)
  }
}

interface Violation {
  rule: string
  help: string
  /** Which element it is. */
  target: string
  html: string
}

async function violations(page: Page, only?: readonly string[]): Promise<Violation[]> {
  const { violations: found } = await askAxe(page, only)
  return found
    .filter(({ tags }) => !tags.includes('experimental'))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, target }) => ({ rule: id, help, html, target: target.join(' ') })),
    )
}

function pointOf({ rule, help, html }: Violation, address: string, scheme = ''): Point {
  // Classes are numbered through the page.
  const tag = (/^<[^>]*>?/.exec(html)?.[0] ?? html).replace(/ class="[^"]*"/, '')
  const name = /^<([^\s>]*)/.exec(tag)?.[1] ?? ''
  const what = nameIn(html, name)
  return {
    key: JSON.stringify([address, scheme, rule, tag, what]),
    alike: JSON.stringify([address, scheme, rule, name]),
    address,
    sentence: `${scheme}${help}: ${what} (axe: ${rule}).`,
  }
}

function nameIn(html: string, name: string): string {
  if (name === 'html' || name === 'body') return 'the page'
  // Some elements, such as rows, cannot stand alone.
  const element = [...elementsOf(parseWithoutScripts(html))].find((one) => one.name === name)
  return element ? saidOf(element) : `<${name}>`
}
