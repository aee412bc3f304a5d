import type { Browser } from 'playwright-core'
import { FLAGS, findChromium } from '@/lib/chromium'

/** What a page can mean only on the machine of whoever looks at it: other hosts answer differently each time, or not at all. */
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'

/** Text is drawn alike on every machine: no subpixels, no hinting by the system's settings. */
const DRAWING = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb']

/**
 * Starts a browser that reaches this machine alone.
 *
 * @throws with a sentence for people when there is none, or it does not start
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  const { chromium } = await import('playwright-core').catch((cause: Error) => {
    throw new Error(
      'playwright-core is not installed, which drives Chromium: `npm ci` installs it.',
      { cause },
    )
  })
  try {
    return await chromium.launch({
      executablePath,
      args: [...FLAGS, ...DRAWING, OFFLINE],
      timeout: 30_000,
    })
  } catch (cause) {
    throw new Error(`Chromium did not start: ${firstLine(cause)}`, { cause })
  }
}

/** What went wrong, without the log behind it. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return (text.split('\n', 1)[0] ?? '').trim()
}
