/** A preview as `npm run preview:site` makes it and `npm run preview:publish` publishes it, in Chromium. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { launch } from '@/__tests__/helpers/chromium'
import { brokenReferences } from '@/__tests__/helpers/crawl'
import { barriers } from '@/__tests__/helpers/everybody'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { reportFiles, reportOf, Scene } from '@/__tests__/helpers/github/scene'
import { commitContent, copyProject } from '@/__tests__/helpers/project-copy'
import { serve } from '@/__tests__/helpers/serve'
import { type BuiltPage, type BuiltSite, filesOf, pagesOf } from '@/__tests__/helpers/sites'
import { BAR } from '@/lib/preview/bar/bar'
import { UNKNOWN_ORIGIN } from '@/lib/preview/origin'
import { commitOf, gitNow } from '@/lib/preview/sides/git'

const PREFIX = '/pr/7'
const folder = copyProject('preview')
const built = path.join(folder, '.bench/preview')
const branch = path.join(folder, '.bench/previews')
const site: BuiltSite = {
  name: 'the preview',
  root: path.join(branch, PREFIX),
  basePath: PREFIX,
  origin: '',
}
const scene = new Scene()
afterAll(() => scene.end())

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
  const args = ['--number', '7', '--commit', 'HEAD', '--base-path', PREFIX, '--out', built]
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/main.ts', 'preview:site', ...args],
    {
      cwd: folder,
      env: { ...process.env, PWD: folder, CONTENT_DIR: '', SITE_URL: '' },
      encoding: 'utf8',
    },
  )
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  said = stdout
  mkdirSync(site.root, { recursive: true })
  origin = await serve(site.root, PREFIX)
  site.origin = new URL(origin).origin
  await publish()
}, 240_000)

it('is built from the commit that the bar names, says what is not in it, and leaves out/ as it is', async () => {
  expect(said).toBe(
    `Wrote the preview for ${PREFIX} into ${built}.\nWhat is not committed here is not in it.\n`,
  )
  const commit = await commitOf(folder, 'HEAD')
  const home = readFileSync(path.join(built, 'index.html'), 'utf8')
  expect(home).toContain(`commit ${commit.slice(0, 10)}.`)
  expect(readFileSync(path.join(folder, 'out/index.html'), 'utf8')).toBe('what was built before')
})

/** As the workflow of a fork and that of this repository do: only the second one knows where previews are served. */
async function publish(): Promise<void> {
  await scene.start()
  scene.origin = site.origin
  scene.open(7, 'head')
  const files = filesOf({ ...site, root: built }).map((file) => ({
    name: `site/${file}`,
    data: readFileSync(path.join(built, file)),
  }))
  const { sentence } = await scene.built(scene.build(7, [...files, ...reportFiles(reportOf())]))
  expect(sentence).toBe(`Published as ${origin}/`)
  scene.git('--work-tree', branch, 'checkout', 'previews', '--', '.')
}

const pages = () => pagesOf(site).filter(({ address }) => !address.startsWith('/_report/'))
const shown = () => pages().filter(({ kind }) => kind !== 'alias')
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

it('leads to nothing outside of its path, and to nothing that is not there', () => {
  expectNone(brokenReferences(site))
})

it('names itself where it is published in canonical addresses, shared pictures and structured data', async () => {
  const page = await (await launch()).newPage()
  for (const one of shown().filter(({ kind }) => kind === 'page')) {
    const url = origin + one.address
    await page.goto(url)
    const { own, others } = await page.evaluate(() => {
      const all = (selector: string, key: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.getAttribute(key) ?? '')
      const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? ''
      return {
        own: [...all('link[rel=canonical]', 'href'), ...all('meta[property="og:url"]', 'content')],
        others: [
          ...all('meta[property="og:image"], meta[name="twitter:image"]', 'content'),
          ...[...data.matchAll(/"(?:url|item|@id|logo)":"([^"]+)/g)].map(([, found = '']) => found),
        ],
      }
    })
    expect(own).toEqual([url, url])
    expect(others.length).toBeGreaterThan(1)
    for (const address of others) {
      expect(address).toContain(`${origin}/`)
      const answer = await page.request.get(address)
      expect(`${address}: ${answer.status()}`).toBe(`${address}: 200`)
    }
  }
  await page.close()
}, 120_000)

it('has the origin that stands for the real one in no file that is published', () => {
  const left = readdirSync(branch, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(new URL(UNKNOWN_ORIGIN).host))
  expectNone(left)
})

it('is as usable with the bar, on narrow screens and by ear, as without it', async () => {
  const browser = await launch()
  const home = pages().find(({ address }) => address === '/draft/')
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
  const draft = pages().find(({ address }) => address === '/draft/')
  expect(draft?.html).toContain('Draft')
  for (const { html } of pages()) {
    expect(html).toMatch(/<meta name="robots" content="noindex/)
    expect(html).not.toContain('plausible')
  }
  const robots = readFileSync(path.join(site.root, 'robots.txt'), 'utf8')
  expect(robots).not.toMatch(/^disallow: *\/ *$/im)
})
