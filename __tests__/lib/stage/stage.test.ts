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
  expect(Object.keys(held(options.publicDir))).toEqual([])
  const staged = JSON.parse(readFileSync(path.join(options.stageDir, 'pages/a.json'), 'utf8'))
  expect(staged.sections[0].content.items).toEqual([
    {
      name: 'A',
      icon: {
        name: 'logo',
        viewBox: '0 0 8 8',
        shapes: [{ element: 'path', d: 'M0 0h8', fill: 'none', stroke: 'currentColor' }],
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
    findings: [expect.stringContaining('There is no picture "nobody.gif"')],
  })
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

test.each(['../../etc/passwd', '/etc/passwd', '.env'])(
  'a link to %s publishes nothing',
  async (name) => {
    const options = folders({ 'a.md': withText(`[x](${name})`), '.env': 'secret' })
    await stage({ ...options, keepLastGood: true })
    expect(held(options.publicDir)).toEqual({})
  },
)
