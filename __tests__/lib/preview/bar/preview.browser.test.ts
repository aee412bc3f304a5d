/** A preview as `npm run preview:site` makes it, in Chromium. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { launch } from '@/__tests__/helpers/chromium'
import { brokenReferences } from '@/__tests__/helpers/crawl'
import { barriers } from '@/__tests__/helpers/everybody'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { commitContent, copyProject } from '@/__tests__/helpers/project-copy'
import { serve } from '@/__tests__/helpers/serve'
import { type BuiltPage, type BuiltSite, pagesOf } from '@/__tests__/helpers/sites'
import { BAR } from '@/lib/preview/bar/bar'
import { commitOf, gitNow } from '@/lib/preview/sides/git'

const PREFIX = '/pr/7'
const folder = copyProject('preview')
const site: BuiltSite = {
  name: 'the preview',
  root: path.join(folder, '.bench/preview'),
  basePath: PREFIX,
  origin: 'https://2i2c.org',
}

let origin: string
let said: string
beforeAll(async () => {
  // Our own site has none of these.
  for (const name of ['draft.md', 'future.md']) {
    cpSync(path.join('__tests__/fixtures/site/records', name), path.join(folder, 'content', name))
  }
  // A clone has the code in its history as well.
  writeFileSync(path.join(folder, '.gitignore'), readFileSync('.gitignore'))
  gitNow(folder, ['add', '--all'])
  commitContent(folder, '2024-02-04T04:05:06Z')
  mkdirSync(path.join(folder, 'out'))
  writeFileSync(path.join(folder, 'out/index.html'), 'what was built before')
  writeFileSync(path.join(folder, 'content/later.md'), '---\ntitle: [\n---\n')
  const args = ['--number', '7', '--commit', 'HEAD', '--base-path', PREFIX, '--out', site.root]
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/main.ts', 'preview:site', ...args],
    { cwd: folder, env: { ...process.env, PWD: folder, CONTENT_DIR: '' }, encoding: 'utf8' },
  )
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  said = stdout
  origin = await serve(site.root, PREFIX)
}, 240_000)

it('is built from the commit that the bar names, says what is not in it, and leaves out/ as it is', async () => {
  expect(said).toBe(
    `Wrote the preview for ${PREFIX} into ${site.root}.\nWhat is not committed here is not in it.\n`,
  )
  const commit = await commitOf(folder, 'HEAD')
  const home = readFileSync(path.join(site.root, 'index.html'), 'utf8')
  expect(home).toContain(`commit ${commit.slice(0, 10)}.`)
  expect(readFileSync(path.join(folder, 'out/index.html'), 'utf8')).toBe('what was built before')
})

const shown = () => pagesOf(site).filter(({ kind }) => kind !== 'alias')
const addressOf = ({ kind, address }: BuiltPage) =>
  kind === 'missing' ? '/an/address/of/nothing/' : address

it('shows the bar at the top of every page, and asks for nothing that is elsewhere or missing', async () => {
  const browser = await launch()
  const wrong: string[] = []
  for (const built of shown()) {
    const page = await browser.newPage()
    const url = origin + addressOf(built)
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`)) wrong.push(`${url} asks for ${request.url()}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400 && response.url() !== url) {
        wrong.push(`${url}: ${response.url()} is ${response.status()}`)
      }
    })
    // A style or a script that the policy stops is told there.
    page.on('console', (message) => {
      const isExpected = message.location().url === url && built.kind === 'missing'
      if (message.type() === 'error' && !isExpected) wrong.push(`${url}: ${message.text()}`)
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    const bar = page.getByRole('complementary', { name: 'Pull request' })
    const [box, background] = [
      await bar.boundingBox(),
      await bar.evaluate((element) => getComputedStyle(element).backgroundColor),
    ]
    if (box?.y !== 0) wrong.push(`${url}: the bar is at ${box?.y}`)
    if (background !== 'rgb(31, 36, 48)') wrong.push(`${url}: the bar has no style`)
    const link = await bar.getByRole('link').getAttribute('href')
    if (link !== `${PREFIX}/_report/report.html`) wrong.push(`${url}: the bar leads to ${link}`)
    await page.close()
  }
  expect(shown().length).toBeGreaterThan(3)
  expectNone(wrong)
}, 120_000)

it('leads to nothing outside of its path, and to nothing that is not there but the report', () => {
  const report = `leads to ${PREFIX}/_report/report.html, where nothing is.`
  const broken = brokenReferences(site)
  expectNone(broken.filter((line) => !line.endsWith(report)))
  expect(broken).toHaveLength(shown().length)
})

it('is as usable with the bar, on narrow screens and by ear, as without it', async () => {
  const browser = await launch()
  const home = pagesOf(site).find(({ address }) => address === '/draft/')
  if (!home) throw new Error('There is no page to look at.')
  const { findings } = await barriers(browser, origin, home)
  expectNone(findings)
}, 120_000)

it('does not print the bar, and keeps its edge in forced colours', async () => {
  const page = await (await launch()).newPage()
  await page.goto(`${origin}/membership/`)
  const bar = page.locator(`#${BAR}`)
  await page.emulateMedia({ media: 'print' })
  await expect(bar.isVisible()).resolves.toBe(false)
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' })
  const edge = bar.evaluate((element) => getComputedStyle(element).borderBottomStyle)
  await expect(edge).resolves.toBe('solid')
  await page.close()
})

it('shows drafts, marked, tells search engines to stay away, and counts no visits', () => {
  const pages = pagesOf(site)
  const draft = pages.find(({ address }) => address === '/draft/')
  expect(draft?.html).toContain('Draft')
  for (const { html } of pages) {
    expect(html).toMatch(/<meta name="robots" content="noindex/)
    expect(html).not.toContain('plausible')
  }
  const robots = readFileSync(path.join(site.root, 'robots.txt'), 'utf8')
  expect(robots).not.toMatch(/^disallow: *\/ *$/im)
})
