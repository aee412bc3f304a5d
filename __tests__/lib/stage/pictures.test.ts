/** @jest-environment node */
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import {
  contentFolder,
  type Files,
  landing,
  listed,
  SITE,
  temporaryFolder,
  withText,
} from '@/__tests__/lib/check/content'
import { photograph } from '@/__tests__/lib/images/fixtures'
import { stage } from '@/lib/stage'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect/></svg>'
const HOSTILE = SVG.replace('<rect/>', '<script>alert(1)</script><rect/>')

let photo: Buffer
beforeAll(async () => {
  photo = await photograph(700, 350).jpeg({ quality: 95 }).toBuffer()
})

async function staged(files: Files, keepLastGood = false, cache?: string) {
  const out = temporaryFolder()
  const contentDir = contentFolder(files)
  const publicDir = path.join(out, 'public')
  const stageDir = path.join(out, 'stage')
  const cacheDir = cache ?? path.join(out, 'cache')
  const site = { basePath: '', siteUrl: undefined, isPreview: false }
  const options = { contentDir, publicDir, stageDir, cacheDir, keepLastGood, ...site }
  const findings = listed(await stage(options), contentDir)
  const page = path.join(stageDir, 'pages/a.json')
  return {
    findings,
    cacheDir,
    page: existsSync(page) ? JSON.parse(readFileSync(page, 'utf8')) : undefined,
    isWritten: existsSync(publicDir),
    read: (address: string) => readFileSync(path.join(publicDir, address)),
    /** What was made of pictures; the picture of the page for other sites is not. */
    media: () =>
      readdirSync(path.join(publicDir, '_media')).filter((name) => !/^share-/.test(name)),
  }
}

interface Candidate {
  address: string
  width: number
}

const HERO = landing(`  - block: hero
    content:
      title: Hello
      text: '![Us](us.jpg)'
      image:
        filename: us.jpg
`)

describe('a picture of a page', () => {
  it('is staged with its sources, in fields as in text, and every file of them is there', async () => {
    const { page, read, media } = await staged({ 'a/index.md': HERO, 'a/us.jpg': photo })
    const [file] = page.files
    const field = page.sections[0].content.image.filename
    expect(file.sources.map(({ type }: { type: string }) => type)).toEqual([
      'image/avif',
      'image/webp',
    ])
    expect(field.sources).toEqual(file.sources)
    const candidates: Candidate[] = file.sources.flatMap(
      (source: { candidates: Candidate[] }) => source.candidates,
    )
    expect(candidates).toHaveLength(media().length)
    for (const { address, width } of candidates) {
      expect(address).toMatch(/^\/_media\/us-\d+-[\da-f]{8}\.(?:avif|webp)$/)
      expect((await sharp(read(address)).metadata()).width).toBe(width)
    }
    expect(read('/a/us.jpg').equals(photo)).toBe(true)
  })

  it('is served as it is while somebody edits, who is not to wait', async () => {
    const { page, media } = await staged({ 'a/index.md': HERO, 'a/us.jpg': photo }, true)
    expect(page.files[0]).toEqual({ name: 'us.jpg', address: '/a/us.jpg', width: 700, height: 350 })
    expect(media()).toEqual([])
  })

  it('in SVG is served as it is, in the size of its view box', async () => {
    const files = { 'a/index.md': withText('![Us](us.svg)'), 'a/us.svg': SVG }
    const { page, read, findings } = await staged(files)
    expect(findings).toEqual([])
    expect(page.files[0]).toEqual({ name: 'us.svg', address: '/a/us.svg', width: 4, height: 3 })
    expect(read('/a/us.svg').toString()).toBe(SVG)
  })

  it.each(['![Us](us.svg)', 'See [us](us.svg)'])(
    'that could run code is served without that, and its author is told: %s',
    async (text) => {
      const { read, findings } = await staged({ 'a/index.md': withText(text), 'a/us.svg': HOSTILE })
      expect(read('/a/us.svg').toString()).toBe(SVG)
      expect(findings).toEqual([
        `a/index.md:8:${text.indexOf('us.svg') + 9} warning The picture "us.svg" is served without what could run code or load a file: <script>. picture/removed`,
      ])
    },
  )
})

describe('what was made of a picture', () => {
  it('is forgotten when no page has shown it for a month, and kept while one does', async () => {
    const files = { 'a/index.md': HERO, 'a/us.jpg': photo }
    const { cacheDir } = await staged(files)
    const kept = path.join(cacheDir, 'pictures')
    const [used] = readdirSync(kept)
    mkdirSync(path.join(kept, 'unused'))
    mkdirSync(path.join(kept, 'recent'))
    const then = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000)
    for (const name of [used ?? '', 'unused']) utimesSync(path.join(kept, name), then, then)
    await staged(files, false, cacheDir)
    expect(readdirSync(kept).sort()).toEqual([used, 'recent'].sort())
  })
})

describe('a picture that cannot be shown stops a build, at the place that names it', () => {
  const damaged =
    'cannot be read: the file is damaged or incomplete. Save it again from its source.'

  it.each([
    ['a photograph that is cut off', 'us.jpg', () => photo.subarray(0, 5000), damaged],
    [
      'an SVG that is cut off',
      'us.svg',
      () => SVG.slice(0, -3),
      'is not well-formed SVG. Save it again as plain SVG.',
    ],
    [
      'an SVG under the name of a bitmap',
      'us.png',
      () => SVG,
      'is an SVG, and its name ends with ".png". Let it end with ".svg".',
    ],
  ])('%s', async (_, name, bytes, reason) => {
    const { findings, isWritten } = await staged({
      'a/index.md': withText(`![Us](${name})`),
      [`a/${name}`]: bytes(),
    })
    expect(findings).toEqual([
      `a/index.md:8:15 error The picture "${name}" ${reason} picture/unreadable`,
    ])
    expect(isWritten).toBe(false)
  })

  it('and one that has the name of another format only gets a warning, as browsers look at the bytes', async () => {
    const { findings } = await staged({
      'a/index.md': withText('![Us](us.png)'),
      'a/us.png': photo,
    })
    expect(findings).toEqual([
      'a/index.md:8:15 warning The file "us.png" is a JPEG. Call it "us.jpg", here and in its folder. picture/extension',
    ])
  })
})

describe('what only reading a picture finds is up to people as well', () => {
  it('a page silences it, and that is no silence for nothing', async () => {
    const { findings } = await staged({
      'a/index.md': withText(
        '<!-- blockfront-ignore picture/removed: The script is of no use here. -->\n![Us](us.svg)',
      ),
      'a/us.svg': HOSTILE,
    })
    expect(findings).toEqual([])
  })

  it('the settings of the site turn it off', async () => {
    const { findings } = await staged({
      'site.yaml': `${SITE}rules: { picture/removed: off }\n`,
      'a/index.md': withText('![Us](us.svg)'),
      'a/us.svg': HOSTILE,
    })
    expect(findings).toEqual([])
  })
})
