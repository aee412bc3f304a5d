import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launch } from '@/__tests__/helpers/chromium'
import { fixtureApps } from '@/__tests__/helpers/fixture-app'
import { serve } from '@/__tests__/helpers/serve'
import { writePreview } from '@/lib/preview/bar'
import { BAR } from '@/lib/preview/bar/bar'

// Building it takes longer than a test may.
const app = fixtureApps().find(({ basePath }) => basePath !== '')
const folder = mkdtempSync(path.join(tmpdir(), 'bar-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a page that keeps the runtime is taken over by React without an error, and keeps the bar', async () => {
  if (!app) throw new Error('There is no app under a prefix.')
  const bar = { number: '7', commit: 'a'.repeat(40), basePath: app.basePath }
  const out = path.join(folder, 'site')
  await writePreview(app.outDir, out, bar, path.join(folder, 'cache'))
  const page = await (await launch()).newPage()
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text())
  })
  await page.goto(`${await serve(out, app.basePath)}/counter/`, { waitUntil: 'networkidle' })
  const before = await page.getByRole('button').first().innerText()
  await page.getByRole('button').first().click()
  // React answers.
  await expect(page.getByRole('button').first().innerText()).resolves.not.toBe(before)
  await expect(page.locator(`body > #${BAR}`).isVisible()).resolves.toBe(true)
  expect(trouble).toEqual([])
  await page.close()
})
