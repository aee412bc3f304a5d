import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { launch } from '@/__tests__/helpers/chromium'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { pool } from '@/__tests__/helpers/pool'
import { serve } from '@/__tests__/helpers/serve'
import { type BuiltPage, builtSites, pagesOf } from '@/__tests__/helpers/sites'
import { DESK, PHONE } from '@/__tests__/helpers/visit'
import { requireWhole } from '@/bench/indexable'
import { differences, drawn, toolsOf } from './drawn'
import { reveal, touchAll } from './states'

/** How a page is looked at, one after the other. */
const LOOKS: Record<string, (page: Page) => Promise<void>> = {
  'on a desk': (page) => page.setViewportSize(DESK),
  'in dark colours': (page) => page.emulateMedia({ colorScheme: 'dark' }),
  'on paper': (page) => page.emulateMedia({ media: 'print', colorScheme: 'light' }),
  'in forced colours': (page) => page.emulateMedia({ media: 'screen', forcedColors: 'active' }),
  'on a phone': async (page) => {
    await page.emulateMedia({ forcedColors: 'none' })
    await page.setViewportSize(PHONE)
  },
  'on a phone, with everything open, pointed at and focused': async (page) => {
    await reveal(page)
    await touchAll(page)
  },
  'on a desk, with everything open, pointed at and focused': (page) => page.setViewportSize(DESK),
  'in dark colours that were chosen': (page) =>
    page.evaluate(() => {
      document.documentElement.style.colorScheme = 'dark'
    }),
}

/**
 * Opens a page without a runtime, which would draw it again, and without font files, which come when they come (what they are
 * called is compared all the same).
 */
async function open(url: string): Promise<Page> {
  const page = await (await launch()).newPage({ viewport: DESK, reducedMotion: 'reduce' })
  const tools = await toolsOf(page)
  await tools.send('Network.enable')
  await tools.send('Network.setBlockedURLs', { urls: ['*/_next/static/chunks/*.js', '*.woff2'] })
  await page.goto(url, { waitUntil: 'load' })
  // React cuts texts into pieces by comments, and each piece is measured by itself.
  await page.evaluate(() => {
    const comments = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT)
    for (let node = comments.nextNode(); node; node = comments.nextNode())
      (node as Comment).remove()
    document.body.normalize()
  })
  return page
}

/** What is drawn differently on the two pages, a line each. */
async function compare(name: string, before: string, after: string): Promise<string[]> {
  const pages = await Promise.all([open(before), open(after)])
  try {
    const found: string[] = []
    for (const [look, change] of Object.entries(LOOKS)) {
      const views = await Promise.all(
        pages.map(async (page) => {
          await change(page)
          return drawn(page)
        }),
      )
      found.push(...differences(views).map((line) => `${name} ${look}: ${line}`))
    }
    return found
  } finally {
    await Promise.all(pages.map((page) => page.close()))
  }
}

describe.each(builtSites().map((site) => [site.name, site] as const))('%s', (_, site) => {
  it('looks the same as Next has exported it, in every state of every page', async () => {
    const exported = path.join(path.dirname(site.root), '.export')
    const whole = pagesOf(site).filter(({ kind }) => kind === 'page')
    await requireWhole(
      exported,
      whole.map(({ address }) => address),
    )
    const before = await serve(exported, site.basePath)
    const after = await serve(site.root, site.basePath)
    const pages = pagesOf(site).filter(({ kind }) => kind !== 'alias')
    const addressOf = ({ kind, address }: BuiltPage) =>
      kind === 'missing' ? '/an/address/of/nothing/' : address
    const jobs = pages.map((page) => () => {
      const address = addressOf(page)
      return compare(page.address, before + address, after + address)
    })
    expectNone((await Promise.all(pool(os.availableParallelism(), jobs))).flat())
  }, 300_000)
})
