/** @jest-environment node */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import type { VFile } from 'vfile'
import {
  contentFolder,
  type Files,
  landing,
  PICTURE,
  temporaryFolder,
  withText,
} from '@/__tests__/lib/check/content'
import { stage } from '@/lib/stage'

function folders(files: Files) {
  const out = temporaryFolder()
  return {
    contentDir: contentFolder(files),
    stageDir: path.join(out, 'stage'),
    publicDir: path.join(out, 'public'),
    cacheDir: path.join(out, 'cache'),
    basePath: '',
    siteUrl: undefined,
    isPreview: false,
    keepLastGood: false,
  }
}

/** Every file below a folder with its bytes and its time. */
function held(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    names
      .map((name) => [name, path.join(folder, name)] as const)
      .filter(([, file]) => statSync(file).isFile())
      .map(([name, file]) => [
        name,
        `${statSync(file).mtimeMs} ${readFileSync(file).toString('base64')}`,
      ]),
  )
}

/** The files of pages that are published; those of the site itself stand at its root or are made. */
function publishedBy({ publicDir }: { publicDir: string }): string[] {
  return Object.keys(held(publicDir)).filter((name) => /^(?!_media\/|\.).+\//.test(name))
}

const SOUND = withText('Hello ![Us](us.gif)')
const BROKEN = withText('Hello ![Us](nobody.gif)')
const FILES = { 'a/index.md': SOUND, 'a/us.gif': PICTURE, 'a/secret.gif': PICTURE }

test('only what a page names is published', async () => {
  const options = folders(FILES)
  await stage(options)
  expect(publishedBy(options)).toEqual(['a/us.gif'])
  expect(Object.keys(held(options.stageDir))).toEqual(['pages/a.json', 'site.json'])
})

test('an icon of the site becomes part of the page, and its file is not published', async () => {
  const options = folders({
    'a.md': landing(`  - block: features
    content:
      items:
        - name: A
          icon: custom/logo
        - name: B
          icon: ':rocket:'
          icon_pack: emoji
`),
    'media/icons/logo.svg':
      '<svg viewBox="0 0 8 8"><title>x</title><g fill="none" stroke="red"><path d="M0 0h8"/></g></svg>',
  })
  await stage(options)
  expect(publishedBy(options)).toEqual([])
  const staged = JSON.parse(readFileSync(path.join(options.stageDir, 'pages/a.json'), 'utf8'))
  expect(staged.sections[0].content.items).toEqual([
    {
      name: 'A',
      icon: {
        name: 'logo',
        viewBox: '0 0 8 8',
        shapes: [{ element: 'path', d: 'm0 0h8', fill: 'none', stroke: 'currentColor' }],
      },
    },
    { name: 'B', icon: { name: ':rocket:', emoji: '🚀' } },
  ])
})

test('a page in error leaves both folders as they were', async () => {
  const options = folders(FILES)
  await stage(options)
  const before = [held(options.stageDir), held(options.publicDir)]
  writeFileSync(path.join(options.contentDir, 'a/index.md'), BROKEN)
  await stage(options)
  expect([held(options.stageDir), held(options.publicDir)]).toEqual(before)
})

test('a page in error keeps its last good copy in a preview, with its findings', async () => {
  const options = folders(FILES)
  await stage(options)
  const file = path.join(options.stageDir, 'pages/a.json')
  const good = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(path.join(options.contentDir, 'a/index.md'), BROKEN)
  await stage({ ...options, keepLastGood: true })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    ...good,
    findings: [
      {
        severity: 'error',
        place: `${options.contentDir}/a/index.md:8:21`,
        reason: expect.stringContaining('There is no picture "nobody.gif"'),
        rule: 'picture/missing',
        frame: expect.stringContaining('> 8 |         Hello ![Us](nobody.gif)\n'),
      },
    ],
  })
})

test('a warning shows on the page of somebody who edits it, and in no build', async () => {
  const options = folders({ 'a.md': withText('Hello <font>you</font>') })
  const page = () =>
    JSON.parse(readFileSync(path.join(options.stageDir, 'pages/a.json'), 'utf8')) as unknown
  await stage({ ...options, keepLastGood: true })
  expect(page()).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({ severity: 'warning', rule: 'html/removed' }),
    ]),
  })
  await stage(options)
  expect(page()).not.toHaveProperty('findings')
})

test('a warning about the settings shows on every page of somebody who edits', async () => {
  const options = { ...folders(FILES), keepLastGood: true }
  appendFileSync(path.join(options.contentDir, 'site.yaml'), 'longname: Example\n')
  expect(await stagedA(options)).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({ severity: 'warning', rule: 'schema/unknown-key' }),
    ]),
  })
})

test('a mistake in the settings shows on every page of a preview until it is mended', async () => {
  const options = { ...folders(FILES), keepLastGood: true }
  await stage(options)
  const page = () =>
    JSON.parse(readFileSync(path.join(options.stageDir, 'pages/a.json'), 'utf8')) as unknown
  const good = page()
  const settings = path.join(options.contentDir, 'site.yaml')
  const sound = readFileSync(settings, 'utf8')
  writeFileSync(settings, sound.replace('name:', 'nam:'))
  writeFileSync(path.join(options.contentDir, 'a/index.md'), BROKEN)
  await stage(options)
  expect(page()).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({ severity: 'error', place: expect.stringMatching(/site\.yaml:/) }),
      expect.objectContaining({ severity: 'error', rule: 'picture/missing' }),
    ]),
  })
  writeFileSync(settings, sound)
  writeFileSync(path.join(options.contentDir, 'a/index.md'), SOUND)
  await stage(options)
  expect(page()).toEqual(good)
})

test.each([
  ['that cannot be read as YAML', '---\ntitle: A: B\n---\n'],
  ['that names another picture', BROKEN],
])('the last good copy of a page %s keeps its pictures', async (_, broken) => {
  const options = folders({ ...FILES, 'b/index.md': SOUND, 'b/us.gif': PICTURE })
  await stage(options)
  const before = held(options.publicDir)
  writeFileSync(path.join(options.contentDir, 'a/index.md'), broken)
  for (const _round of [1, 2]) await stage({ ...options, keepLastGood: true })
  expect(held(options.publicDir)).toEqual(before)
  rmSync(path.join(options.contentDir, 'a/index.md'))
  await stage({ ...options, keepLastGood: true })
  expect(publishedBy(options)).toEqual(['b/us.gif'])
})

test('drafts are staged in previews only', async () => {
  const options = folders({ 'a.md': landing('  - id: b\n', 'draft: true\n') })
  await stage(options)
  expect(Object.keys(held(options.stageDir))).toEqual(['site.json'])
  await stage({ ...options, isPreview: true })
  expect(Object.keys(held(options.stageDir))).toEqual(['pages/a.json', 'site.json'])
})

test('modification times depend on the content only', async () => {
  const [one, two] = [folders(FILES), folders(FILES)]
  await stage(one)
  await stage(two)
  expect(held(one.stageDir)).toEqual(held(two.stageDir))
})

test('a removed page vanishes with its files', async () => {
  const options = folders({ ...FILES, 'b.md': landing('  - id: b\n') })
  await stage(options)
  rmSync(path.join(options.contentDir, 'a'), { recursive: true })
  await stage(options)
  expect(Object.keys(held(options.stageDir))).toEqual(['pages/b.json', 'site.json'])
  expect(publishedBy(options)).toEqual([])
})

test('a page that is gone leaves no empty folder: a server would say 403 there', async () => {
  const options = folders({ ...FILES, 'b.md': landing('  - id: b\n', 'aliases: [/c/old/]\n') })
  await stage(options)
  expect(readdirSync(options.publicDir)).toEqual(expect.arrayContaining(['a', 'c']))
  rmSync(path.join(options.contentDir, 'a'), { recursive: true })
  rmSync(path.join(options.contentDir, 'b.md'))
  await stage(options)
  expect(readdirSync(options.publicDir)).not.toContain('a')
  expect(readdirSync(options.publicDir)).not.toContain('c')
})

test.each([
  ['/a.html', '/a.html/old/'],
  ['/a.html/old/', '/a.html'],
])('an alias %s may become %s', async (before, after) => {
  const page = (alias: string) => landing('  - id: b\n', `aliases: [${alias}]\n`)
  const options = folders({ 'b.md': page(before) })
  await stage(options)
  writeFileSync(path.join(options.contentDir, 'b.md'), page(after))
  await stage(options)
  expect(Object.keys(held(options.publicDir)).filter((name) => /^a\.html/.test(name))).toEqual([
    after.endsWith('/') ? 'a.html/old/index.html' : 'a.html',
  ])
})

test.each(['100%.pdf', '100%25.pdf', '100%.pdf?x#y'])(
  'a link to %j publishes the file whose name has a percent sign',
  async (url) => {
    const hero = `  - block: hero\n    content:\n      title: A\n      cta:\n        label: Read\n        url: "${url}"\n`
    const options = folders({
      'a/index.md': landing(hero),
      'b/index.md': withText(`[x](<${url}>)`),
      'a/100%.pdf': 'A',
      'b/100%.pdf': 'B',
    })
    await stage(options)
    expect(publishedBy(options)).toEqual(['a/100%.pdf', 'b/100%.pdf'])
    const page = JSON.parse(readFileSync(path.join(options.stageDir, 'pages/a.json'), 'utf8'))
    expect(page.files).toEqual([{ name: '100%.pdf', address: '/a/100%.pdf' }])
  },
)

test.each(['../../etc/passwd', '/etc/passwd', '.env'])(
  'a link to %s publishes nothing',
  async (name) => {
    const options = folders({ 'a.md': withText(`[x](${name})`), '.env': 'secret' })
    await stage({ ...options, keepLastGood: true })
    expect(publishedBy(options)).toEqual([])
  },
)

/** The JSON that pages/a.json holds after staging. */
async function stagedA(options: ReturnType<typeof folders>) {
  await stage(options)
  return JSON.parse(readFileSync(path.join(options.stageDir, 'pages/a.json'), 'utf8'))
}

test('each page gets a share picture, whose address changes with its title only', async () => {
  const options = folders(FILES)
  const first = await stagedA(options)
  expect(first.share).toMatchObject({ width: 1200, height: 630 })
  expect(existsSync(path.join(options.publicDir, first.share.address))).toBe(true)
  const file = path.join(options.contentDir, 'a/index.md')
  writeFileSync(file, SOUND.replace('Hello', 'Good day'))
  expect((await stagedA(options)).share).toEqual(first.share)
  writeFileSync(file, SOUND.replace('title: A page', 'title: B'))
  expect((await stagedA(options)).share.address).not.toBe(first.share.address)
})

test('the site gets its icons, its manifest and the ways from old addresses', async () => {
  const page = landing('  - id: b\n', 'aliases: [/old/, /older.html]\n')
  const options = {
    ...folders({ 'a.md': page }),
    basePath: '/base',
    siteUrl: 'https://preview.example',
  }
  await stage(options)
  expect(Object.keys(held(options.publicDir))).toEqual(
    expect.arrayContaining([
      'favicon.ico',
      'icon.svg',
      'manifest.webmanifest',
      '_redirects',
      'older.html',
    ]),
  )
  const old = readFileSync(path.join(options.publicDir, 'old/index.html'), 'utf8')
  expect(old).toContain('https://preview.example/base/a/')
})

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'

/** What an editor reads about the settings, after the path of their file. */
function readAbout(file: VFile): string[] {
  return file.messages.map(
    ({ reason, fatal, ruleId }) => `${fatal ? 'error' : 'warning'} ${reason} ${ruleId}`,
  )
}

test.each([
  [
    'icon.png',
    'nothing',
    'The icon "media/icon.png" is not a picture that can be read as PNG, which its name says it is. Save it again as PNG, or remove it: the site then gets an icon with its first letter.',
  ],
  [
    'icon.svg',
    '<svg><path></svg>',
    'The icon "media/icon.svg" is not well-formed SVG. Save it again as plain SVG.',
  ],
])('a media/%s that is no picture stops the build with a sentence', async (name, content, says) => {
  const options = folders({ ...FILES, [`media/${name}`]: content })
  const { site } = await stage(options)
  expect(readAbout(site.file)).toEqual([`error ${says} site/icon`])
  expect(existsSync(options.publicDir)).toBe(false)
})

test('somebody who edits a page sees it with the first letter while the icon is no picture', async () => {
  const options = { ...folders({ ...FILES, 'media/icon.png': 'nothing' }), keepLastGood: true }
  await stage(options)
  expect(Object.keys(held(options.stageDir))).toEqual(['pages/a.json', 'site.json'])
  expect(Object.keys(held(options.publicDir))).toContain('icon.svg')
})

test('what could run code goes out of the icon of the site, and its author is told', async () => {
  const svg = DRAWING.replace('<path', '<script>alert(1)</script><path onclick="alert(2)"')
  const options = folders({ ...FILES, 'media/icon.svg': svg })
  const { site } = await stage(options)
  expect(readAbout(site.file)).toEqual([
    'warning The icon "media/icon.svg" is served without what could run code or load a file: <script>, onclick. site/icon',
  ])
  const served = readFileSync(path.join(options.publicDir, 'icon.svg'), 'utf8')
  expect(served).toContain('M0 0h8v8z')
  expect(served).not.toContain('alert')
})

test('an icon that is a link to another file is told, and not left out in silence', async () => {
  const options = folders({ ...FILES, 'media/logo.svg': DRAWING })
  symlinkSync('logo.svg', path.join(options.contentDir, 'media/icon.svg'))
  const { site } = await stage(options)
  expect(readAbout(site.file)).toEqual([
    'error The icon "media/icon.svg" is a symbolic link. Put a copy of the file here instead. site/icon',
  ])
})

test('an icon without anything of the kind is served as it is', async () => {
  const options = folders({ ...FILES, 'media/icon.svg': DRAWING })
  const { site } = await stage(options)
  expect(readAbout(site.file)).toEqual([])
  expect(readFileSync(path.join(options.publicDir, 'icon.svg'), 'utf8')).toBe(DRAWING)
})

test('a site with an icon in PNG announces no drawing', async () => {
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const announced = async (files: Files) => {
    const options = folders({ ...FILES, ...files })
    await stage(options)
    return JSON.parse(readFileSync(path.join(options.stageDir, 'site.json'), 'utf8'))
      .has_vector_icon
  }
  expect(await announced({})).toBe(true)
  expect(await announced({ 'media/icon.png': bytes })).toBe(false)
})

test.each([
  ['lastmod: 2026-02-02\ndate: 2026-01-01\n', '2026-02-02'],
  ['date: 2026-01-01\n', '2026-01-01'],
  ['date: 2026-01-01 10:00\n', '2026-01-01T10:00Z'],
  ['date: 2026-01-01T10:00:30.5\n', '2026-01-01T10:00:30.5Z'],
  ['lastmod: 2026-01-01 10:00:30 +0130\n', '2026-01-01T10:00:30+01:30'],
  ['lastmod: 2026-01-01T10:00-05:00\n', '2026-01-01T10:00-05:00'],
  ['', undefined],
])('a page with %j in its front matter was last changed %s', async (dates, updated) => {
  expect((await stagedA(folders({ 'a.md': landing('  - id: b\n', dates) }))).updated).toBe(updated)
})

test('a page without a date was last changed by its last commit', async () => {
  const options = folders({ 'a.md': landing('  - id: b\n') })
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@b']
  execFileSync('git', ['init', '-q'], { cwd: options.contentDir })
  execFileSync('git', ['add', '-A'], { cwd: options.contentDir })
  execFileSync('git', [...who, 'commit', '-qm', 'A'], {
    cwd: options.contentDir,
    env: { ...process.env, GIT_COMMITTER_DATE: '2020-01-02T03:04:05Z' },
  })
  expect((await stagedA(options)).updated).toBe('2020-01-02T03:04:05Z')
})

test('dates and times are staged as search engines read them', async () => {
  const dates = 'lastmod: 2026-11-23 09:00 +0100\ndate: 2026-11-22 08:00\npublishDate: 2026-11-21\n'
  const options = folders({ 'a.md': landing('  - block: markdown\n', dates) })
  await stage({ ...options, isPreview: true })
  const text = readFileSync(path.join(options.stageDir, 'pages/a.json'), 'utf8')
  expect(JSON.parse(text)).toMatchObject({
    updated: '2026-11-23T09:00+01:00',
    date: '2026-11-22T08:00Z',
    publishDate: '2026-11-21',
  })
})

test('characters that no page can have are replaced, and line breaks are kept', async () => {
  const options = folders({
    'a.md': landing('  - block: markdown\n', 'summary: "a\\u0007b\\nc"\n'),
  })
  await stage(options)
  const text = readFileSync(path.join(options.stageDir, 'pages/a.json'), 'utf8')
  expect(JSON.parse(text).summary).toBe('a\ufffdb\nc')
})
