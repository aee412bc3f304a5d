import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { launch } from '@/__tests__/helpers/chromium'
import { copyProject } from '@/__tests__/helpers/project-copy'

jest.setTimeout(300_000)

/** A port that nothing listens at. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Inside, what ends the server comes before what takes its folder away. */
describe('somebody who edits a page', () => {
  let folder: string
  let server: ChildProcess
  let page: Page

  beforeAll(async () => {
    folder = copyProject('dev')
    const port = await freePort()
    server = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', 'dev'], {
      cwd: folder,
      env: { ...process.env, PWD: folder, CONTENT_DIR: '', BASE_PATH: '', PORT: String(port) },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    await new Promise<void>((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`npm run dev ended with ${code}.`)))
      server.stdout?.on('data', (data) => String(data).includes('Ready') && resolve())
    })
    page = await (await launch()).newPage()
    await page.goto(`http://localhost:${port}/membership/`, { timeout: 120_000 })
    await page.waitForFunction(() => document.readyState === 'complete')
  })

  afterAll(async () => {
    await page?.close()
    const gone = new Promise((resolve) => server.once('exit', resolve))
    if (server.kill('SIGTERM')) await gone
  })

  const findings = () => page.getByRole('complementary', { name: 'Findings' })

  /** Edits a content file, and gives it back as it was when the test is done. */
  async function withEdit(
    name: string,
    edit: (text: string) => string,
    look: () => Promise<void>,
  ): Promise<void> {
    const file = path.join(folder, 'content', name)
    const before = readFileSync(file, 'utf8')
    // A page that is loaded anew knows nothing of it.
    await page.evaluate(() => Object.assign(window, { isSame: true }))
    writeFileSync(file, edit(before))
    try {
      await findings().waitFor({ timeout: 60_000 })
      await look()
    } finally {
      writeFileSync(file, before)
    }
    await findings().waitFor({ state: 'detached', timeout: 60_000 })
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
  }

  test('sees a mistake in the page with its line until it is mended, without a reload', async () => {
    const icon = (text: string) => text.replace('icon: laptop-code', 'icon: laptop-cod')
    await withEdit('membership/_index.md', icon, async () => {
      const text = await findings().innerText()
      expect(text).toContain('content/membership/_index.md:31:17')
      expect(text).toContain('Unknown icon "laptop-cod" in pack "fas". Did you mean "laptop-code"?')
      expect(text).toContain('> 31 |           icon: laptop-cod\n     |                 ^^^^^^^^^^')
      // The last good copy is below it.
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    })
  })

  test('sees a warning above the page, and not on it, on a small screen too', async () => {
    const key = (text: string) =>
      text.replace('type: landing', `type: landing\nsummry: ${'word '.repeat(60)}`)
    await withEdit('membership/_index.md', key, async () => {
      expect(await findings().innerText()).toContain('Did you mean "summary"?')
      await page.setViewportSize({ width: 320, height: 640 })
      const box = await findings().boundingBox()
      const main = await page.getByRole('main').boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(Math.ceil(main?.y ?? 0))
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      // The sentence is not cut off by a line of source that is wider than the page.
      const sentence = await findings().getByText('Nothing reads the key').boundingBox()
      expect((sentence?.x ?? 0) + (sentence?.width ?? 0)).toBeLessThanOrEqual(320)
    })
  })

  test('sees a mistake in the settings of the site on the page, too', async () => {
    const name = (text: string) => text.replace(/^name:/m, 'nam:')
    await withEdit('site.yaml', name, async () => {
      const text = await findings().innerText()
      expect(text).toContain('"name" is missing.')
      expect(text).toContain('content/site.yaml:')
    })
  })
})
