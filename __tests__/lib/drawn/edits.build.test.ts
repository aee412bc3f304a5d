import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { FIXTURE, PROJECT } from '@/__tests__/helpers/example-site/settings'

// A copy of the project with content of its own. Next reads nothing outside of the folder of the lock file.
const ROOT = path.resolve('.edits')
/** Longer than two builds take on a busy machine. */
const PATIENCE = 240_000

beforeAll(async () => {
  rmSync(ROOT, { recursive: true, force: true })
  mkdirSync(path.join(ROOT, 'content'), { recursive: true })
  for (const name of PROJECT) cpSync(name, path.join(ROOT, name), { recursive: true })
  symlinkSync('../node_modules', path.join(ROOT, 'node_modules'))
  cpSync(path.join(FIXTURE, 'site.yaml'), path.join(ROOT, 'content/site.yaml'))
  page('_index.md', 'Home', 'A link to [what was there](/old/).')
  page('a/_index.md', 'A', 'Text of A.')
  page('a/b/_index.md', 'B', 'Text below A.')
  page('c/_index.md', 'C', '![A picture](c.png)')
  await picture('red')
  page('d.md', 'D', 'A link to [C](c/_index.md).')
  build()
}, PATIENCE)
afterAll(() => rmSync(ROOT, { recursive: true }))

test(
  'what an edit leaves as it was is not drawn, and the site is the same as one that is drawn whole',
  async () => {
    page('a/_index.md', 'A of another name', 'Text of A, edited.')
    await picture('blue')
    const after = build()
    expect(drawn()).toEqual(['/a/', '/a/b/', '/c/'])
    expect(after).toEqual(buildWhole())
  },
  PATIENCE,
)

test(
  'pages that come, go, move and expire leave nothing behind on others',
  () => {
    rmSync(path.join(ROOT, 'content/c'), { recursive: true })
    page('e/_index.md', 'E', 'New.', 'aliases: [/old/]\n')
    page('d.md', 'D', 'A link to [E](e/_index.md).', 'expiryDate: 2001-01-01\n')
    expect(build()).toEqual(buildWhole())
  },
  PATIENCE,
)

function page(file: string, title: string, text: string, more = ''): void {
  const target = path.join(ROOT, 'content', file)
  mkdirSync(path.dirname(target), { recursive: true })
  const sections = `sections:\n  - block: markdown\n    content:\n      text: '${text}'\n`
  writeFileSync(target, `---\ntitle: ${title}\ntype: landing\n${more}${sections}---\n`)
}

/** The bytes differ with the colour, the name and the size do not. */
async function picture(background: string): Promise<void> {
  const image = sharp({ create: { width: 1200, height: 400, channels: 3, background } })
  writeFileSync(path.join(ROOT, 'content/c/c.png'), await image.png().toBuffer())
}

function drawn(): string[] {
  return JSON.parse(readFileSync(path.join(ROOT, '.draw.json'), 'utf8')).sort()
}

/** Builds as if nothing had been drawn before. The code is compiled already, and the same. */
function buildWhole(): Record<string, string> {
  for (const made of ['.cache/pages', '.cache/compressed', '.contentlayer', '.stage', 'out']) {
    rmSync(path.join(ROOT, made), { recursive: true, force: true })
  }
  return build()
}

/** @returns a hash of each published file */
function build(): Record<string, string> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/main.ts', 'build'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, PWD: ROOT, BASE_PATH: '', CONTENT_DIR: '', PREVIEW: '', SITE_URL: '' },
    },
  )
  if (status !== 0) throw new Error(`The site cannot be built:\n${stdout}${stderr}`)
  const out = path.join(ROOT, 'out')
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)))
    // What Next's runtime asks for; no page has that.
    .filter((file) => !/(?:^|\/)(?:index|__next\.[^/]*)\.txt(?:\.|$)/.test(file))
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(out, file)))
        .digest('hex'),
    ]),
  )
}
