/** @jest-environment node */
import { artifactOf, Scene } from '@/__tests__/helpers/github/scene'
import type { Entry } from '@/__tests__/helpers/github/zip'
import { UNKNOWN_ORIGIN } from '@/lib/preview/origin'
import { withOrigin } from '@/lib/preview/publish/addresses'
import { LIMITS } from '@/lib/preview/publish/gate/limits'

let scene: Scene
beforeEach(async () => {
  scene = await new Scene().start()
  scene.open(1, 'first')
})
afterEach(() => scene.end())

const whole = `${UNKNOWN_ORIGIN}/pr/1/`
const published = 'https://previews.example/pr/1/'

/** What is published of a file. */
async function publishedOf({ name, data }: { name: string; data: string | Buffer }) {
  const others: Entry[] = artifactOf('x').filter((entry) => entry.name !== name)
  await scene.built(scene.build(1, [...others, { name, data }]))
  const path = name.replace('site/', '').replace('report/', '_report/')
  return scene.git('show', `previews:pr/1/${path}`)
}

test.each([
  ['a canonical address', 'site/a/index.html', `<link rel="canonical" href="${whole}">`],
  ['a shared picture', 'site/index.html', `<meta property="og:image" content="${whole}a.png">`],
  [
    'structured data',
    'site/index.html',
    `<script type="application/ld+json">{"url":"${whole}"}</script><a href="${whole}">`,
  ],
  ['a twin', 'site/index.md', `[About](${whole}about/), <script>, ${whole}`],
  ['a site map', 'site/sitemap.xml', `<loc>${whole}</loc><loc>${whole}about/</loc>`],
  ['the line for robots', 'site/robots.txt', `Sitemap: ${whole}sitemap.xml`],
  ['the list for models', 'site/llms.txt', `- [Home](${whole}index.md)`],
])('%s of a preview names where it is published', async (_, name, data) => {
  expect(await publishedOf({ name, data })).toBe(data.replaceAll(whole, published))
})

test.each([
  ['a script, whose hash the policy has', 'site/index.html', `<script>at("${whole}")</script>`],
  ['a script without an end', 'site/index.html', `<SCRIPT>at("${whole}")`],
  ['data of Next, which counts its bytes', 'site/index.txt', `0:T1c,${whole}`],
  ['data of Next for a part', 'site/a/__next._tree.txt', `0:T1c,${whole}`],
  ['a file of an author', 'site/data.json', `{"url":"${whole}"}`],
  ['the report', 'report/report.html', `<p>${whole}</p>`],
])('%s is published as it was built', async (_, name, data) => {
  expect(await publishedOf({ name, data })).toBe(data)
})

test('what follows a script names where it is published', async () => {
  const script = '<script>a</script>'
  const data = `${script}<a href="${whole}">${script}<a href="${whole}">`
  expect(await publishedOf({ name: 'site/index.html', data })).toBe(
    data.replaceAll(whole, published),
  )
})

/** @returns what is left of it */
async function put(bytes: Buffer, limits: object = {}): Promise<Buffer[]> {
  async function* files() {
    yield { path: 'a.html', bytes }
    yield { path: 'b.html', bytes }
  }
  const all: Buffer[] = []
  const within = { ...LIMITS, ...limits }
  for await (const file of withOrigin(files(), 'https://previews.example', within)) {
    all.push(file.bytes)
  }
  return all
}

test('every other byte stays, also where it is no text', async () => {
  const odd = Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256))
  const [bytes] = await put(Buffer.concat([odd, Buffer.from(whole), odd]))
  const wanted = Buffer.concat([odd, Buffer.from(published), odd])
  expect(bytes?.equals(wanted)).toBe(true)
})

test('what becomes too large by its addresses is refused', async () => {
  const bytes = Buffer.from(whole)
  const { length } = bytes
  await expect(put(bytes, { file: length })).rejects.toThrow('`a.html` is larger than')
  await expect(put(bytes, { total: 2 * length })).rejects.toThrow('It is larger than')
  await expect(put(Buffer.from('x'), { total: 2 })).resolves.toHaveLength(2)
})

test.each([
  ['scripts that never end', '<script'],
  ['scripts that end at once', '<script></script>'],
  ['beginnings of a script', '<scrip'],
])('a page of nothing but %s takes no longer than its length', async (_, part) => {
  const of = (length: number) => Buffer.from(whole + part.repeat(length / part.length))
  const timeOf = async (length: number) => {
    const before = process.cpuUsage()
    await put(of(length))
    return process.cpuUsage(before).user
  }
  await timeOf(50_000)
  // What is shorter than the clock can tell counts as its step.
  const short = Math.max(await timeOf(50_000), 10_000)
  // Sixteen times as long; a pattern that goes back takes 256 times as long.
  expect(await timeOf(800_000)).toBeLessThan(short * 100)
})
