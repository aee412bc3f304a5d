import type { Browser, Page } from 'playwright-core'
import { inParallel } from '@/lib/parallel'
import { openBrowser } from '@/lib/preview/browser'
import { settle } from '@/lib/preview/pictures/settle'
import { type Server, serve } from '@/lib/serve'
import { askAxe } from './axe'
import { changedPoints, type Point, type Seen } from './points'
import type { Sides, Wanted } from './sides'

/** A page takes a second on each side. */
export const MOST_ASKED = 20

/**
 * What axe says against the changed pages now and did not say before, or the other way round: all rules in light, and contrast in dark.
 *
 * @throws with a sentence when there is no Chromium or no axe-core, or a page does not load
 */
export async function changedAccessibility({ base, head, pages }: Sides): Promise<Seen[]> {
  // What was wrong on a page that is gone is not mended.
  const asked = pages.filter(({ kind }) => kind !== 'removed').slice(0, MOST_ASKED)
  if (asked.length === 0) return []
  const browser = await openBrowser()
  const servers: Server[] = []
  try {
    for (const { outDir } of [base, head]) {
      servers.push(await serve({ root: outDir, port: 0, host: '127.0.0.1' }))
    }
    const [before = '', after = ''] = servers.map(({ url }) => url)
    const found = await inParallel(asked, async ({ kind, address, from }: Wanted) => {
      const old =
        kind === 'added' ? [] : await pointsOf(browser, before + (from ?? address), address)
      return changedPoints(old, await pointsOf(browser, after + address, address))
    })
    return found.flat()
  } finally {
    await browser.close()
    await Promise.all(servers.map((server) => server.close()))
  }
}

async function pointsOf(browser: Browser, url: string, address: string): Promise<Point[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce', colorScheme: 'light' })
  try {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'load', timeout: 30_000 })
    await settle(page)
    const light = await violations(page, address)
    await page.emulateMedia({ colorScheme: 'dark' })
    await settle(page)
    const dark = await violations(page, address, ['color-contrast'])
    const known = new Set(light.map(({ key }) => key))
    const inDark = ({ key, sentence }: Point): Point => ({
      key: `${key} in dark`,
      address,
      sentence: `In dark: ${sentence}`,
    })
    // What nobody can read in light is told once.
    return [...light, ...dark.filter(({ key }) => !known.has(key)).map(inDark)]
  } finally {
    await context.close()
  }
}

async function violations(page: Page, address: string, only?: readonly string[]): Promise<Point[]> {
  const { violations: found } = await askAxe(page, only)
  return found
    .filter(({ tags }) => !tags.includes('experimental'))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => {
        const tag = opening(html)
        return {
          key: JSON.stringify([address, id, tag]),
          address,
          sentence: `${help}, at ${tag} (axe: ${id}).`,
        }
      }),
    )
}

/** An element without its classes, which are numbered through the page, and without its text. */
function opening(html: string): string {
  const [tag = html] = /^<[^>]*>?/.exec(html) ?? []
  return tag.replace(/ class="[^"]*"/, '').slice(0, 160)
}
