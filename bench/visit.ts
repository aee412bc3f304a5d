import type { Browser } from 'playwright-core'

/** What a browser fetched: its kind as Chromium names it (`Document`, `Font`, `Image` …), and its bytes, headers included. */
export interface Fetched {
  url: string
  kind: string
  bytes: number
}

/**
 * Visits a page for the first time: with an empty cache, at a desk, until nothing is fetched any more. Chromium's own tool counts
 * what came over the wire. What it fetches outside of pages, such as the icon of the tab, is not seen.
 */
export async function firstVisit(browser: Browser, url: string): Promise<Fetched[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    const fetched = new Map<string, Fetched>()
    devtools.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
      // What stands in the page itself is not fetched.
      if (!request.url.startsWith('http')) return
      fetched.set(requestId, { url: request.url, kind: type ?? 'Other', bytes: 0 })
    })
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const found = fetched.get(requestId)
      if (found) found.bytes = encodedDataLength
    })
    await devtools.send('Network.enable')
    await page.goto(url, { waitUntil: 'networkidle' })
    return [...fetched.values()]
  } finally {
    await context.close()
  }
}
