import { type Browser, chromium } from 'playwright-core'
import { FLAGS, findChromium } from '@/lib/chromium'

let shared: Promise<Browser> | undefined

/** The browser of this test file: started by the first call, closed after the last test. */
export function launch(): Promise<Browser> {
  shared ??= chromium.launch({ executablePath: findChromium(), args: FLAGS })
  return shared
}

afterAll(async () => {
  const browser = await shared?.catch(() => undefined)
  await browser?.close()
})
