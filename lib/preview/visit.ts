import type { Page } from 'playwright-core'

/** So long may one page take to load, and to be looked at. */
export const PATIENCE = 30_000

/**
 * Opens a page of a finished site.
 *
 * @throws with the end of a sentence for people
 */
export async function visit(page: Page, url: string): Promise<void> {
  const response = await page.goto(url, { waitUntil: 'load', timeout: PATIENCE })
  if (!response?.ok()) throw new Error(`it was answered with ${response?.status()}`)
}

/**
 * Does work with a page that may never end: one with a script that goes on for ever answers no question, and nothing but a clock outside of it
 * helps.
 *
 * @param what the start of the reason: "it did not load"
 * @throws with the end of a sentence for people when it takes longer
 */
export async function within<Result>(
  most: number,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} within ${most / 1000} seconds`)), most)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
