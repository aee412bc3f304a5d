/** @jest-environment node */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
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

const SOUND = withText('Hello ![Us](us.gif)')
const BROKEN = withText('Hello ![Us](nobody.gif)')
const FILES = { 'a/index.md': SOUND, 'a/us.gif': PICTURE, 'a/secret.gif': PICTURE }

test('only what a page names is published', async () => {
  const options = folders(FILES)
  await stage(options)
  expect(Object.keys(held(options.publicDir))).toEqual(['a/us.gif'])
  expect(Object.keys(held(options.stageDir))).toEqual(['pages/a.json', 'site.json'])
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
    findings: [expect.stringContaining('There is no picture "nobody.gif"')],
  })
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
  expect(Object.keys(held(options.publicDir))).toEqual(['b/us.gif'])
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
  expect(held(options.publicDir)).toEqual({})
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
    expect(Object.keys(held(options.publicDir))).toEqual(['a/100%.pdf', 'b/100%.pdf'])
    const page = JSON.parse(readFileSync(path.join(options.stageDir, 'pages/a.json'), 'utf8'))
    expect(page.files).toEqual([{ name: '100%.pdf', address: '/a/100%.pdf' }])
  },
)

test.each(['../../etc/passwd', '/etc/passwd', '.env'])(
  'a link to %s publishes nothing',
  async (name) => {
    const options = folders({ 'a.md': withText(`[x](${name})`), '.env': 'secret' })
    await stage({ ...options, keepLastGood: true })
    expect(held(options.publicDir)).toEqual({})
  },
)
