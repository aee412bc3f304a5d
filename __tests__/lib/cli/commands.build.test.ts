import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { run } from '@/lib/cli/run'

const scratch = mkdtempSync(path.join(os.tmpdir(), 'blockfront-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** A copy of the content whose membership page is changed; returns its folder. */
function contentWith(name: string, change: (text: string) => string): string {
  const folder = path.join(scratch, name)
  cpSync('content', folder, { recursive: true })
  const file = path.join(folder, 'membership/_index.md')
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  return folder
}

function command(name: string, contentDir?: string, ...options: string[]) {
  return run(
    { script: 'lib/cli/main.ts', args: [name, ...options] },
    { output: 'capture', env: { CONTENT_DIR: contentDir } },
  )
}

/** Every file of a folder with its bytes. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [file, readFileSync(file, 'base64')]
    }),
  )
}

const MISTAKES = contentWith('mistakes', (text) =>
  text.replace('laptop-code', 'laptop-cod').replace('block: features', 'block: feature'),
)
const ICON = contentWith('icon', (text) => text.replace('icon: laptop-code', 'icon: laptop-cod'))

it('says with exit code 0 that the content of the site is sound', async () => {
  const { code, output } = await command('check')
  expect(output).toContain('No findings in 3 files.')
  expect(code).toBe(0)
})

it('says with exit code 1 what is wrong in a page, where, and what was probably meant', async () => {
  const { code, output } = await command('check', ICON)
  expect(
    output,
  ).toBe(`${ICON}/membership/_index.md:31:17  error  Unknown icon "laptop-cod" in pack "fas". Did you mean "laptop-code"?  icon/unknown
   30 |         - name: For your community
 > 31 |           icon: laptop-cod
      |                 ^^^^^^^^^^

1 error in 3 files. docs/rules.md explains the rules.
`)
  expect(code).toBe(1)
})

it('counts only the files that are named, and says which was meant where there is none', async () => {
  const sound = await command('check', ICON, `${ICON}/_index.md`)
  expect(sound).toMatchObject({ code: 0, output: 'No findings in 1 file.\n' })
  const named = await command('check', ICON, '--format=json', `${ICON}/membership`)
  expect(named.code).toBe(1)
  expect(JSON.parse(named.output).summary).toEqual({ files: 1, errors: 1, warnings: 0, fixable: 0 })
  const { code, output } = await command('check', undefined, 'content/membershp/_index.md')
  expect(output).toBe(
    '"content/membershp/_index.md" is no content file, and no folder with one. Did you mean "content/membership/_index.md"?\n',
  )
  expect(code).toBe(2)
})

it('takes names from where the person stands, as npm says it', async () => {
  const { code, output } = await run(
    { script: 'lib/cli/main.ts', args: ['check', '_index.md', '../site.yaml'] },
    { output: 'capture', env: { CONTENT_DIR: ICON, INIT_CWD: path.join(ICON, 'membership') } },
  )
  expect(output).toMatch(/\n1 error in 2 files\. docs\/rules\.md explains the rules\.\n$/)
  expect(code).toBe(1)
})

it('fixes nothing that needs a decision, and counts what is left', async () => {
  const before = contents(ICON)
  const { code, output } = await command('check', ICON, '--fix', `${ICON}/membership`)
  expect(output).toMatch(/^Nothing was fixed\.\n/)
  expect(output).toContain('Did you mean "laptop-code"?')
  expect(code).toBe(1)
  expect(contents(ICON)).toEqual(before)
})

it('names files on GitHub from the root of the repository', async () => {
  const { output } = await command('check', ICON, '--format', 'github')
  expect(output.split('\n')[0]).toBe(
    `::error file=${ICON}/membership/_index.md,line=31,endLine=31,col=17,endColumn=27,title=icon/unknown::Unknown icon "laptop-cod" in pack "fas". Did you mean "laptop-code"?`,
  )
})

it('says what a command does, and does nothing', async () => {
  const { code, output } = await command('check', undefined, '--help')
  expect(output).toMatch(/^npm run check -- \[options\] \[file or folder …\]\n\nChecks the content/)
  expect(output).toContain(
    '  --format <text|json|github>  how findings are written; text when left out\n',
  )
  expect(code).toBe(0)
})

it('finds an icon of the site that no build can draw', async () => {
  const folder = contentWith('own-icon', (text) => text)
  mkdirSync(path.join(folder, 'media'))
  writeFileSync(path.join(folder, 'media/icon.png'), 'nothing')
  const { code, output } = await command('check', folder)
  expect(output).toContain('The icon "media/icon.png" is not a picture that can be read as PNG')
  expect(code).toBe(1)
})

it('says with exit code 2 that the content folder is not where it was told to look', async () => {
  const { code, output } = await command('check', path.join(scratch, 'nowhere'))
  expect(output).toBe(
    `There is no content folder "${scratch}/nowhere". Start the command in the root of the repository, or set CONTENT_DIR.\n`,
  )
  expect(code).toBe(2)
})

it('says with exit code 2 which commands there are', async () => {
  const { code, output } = await command('toString')
  expect(output).toBe(
    'There is no command "toString". The commands are build, check, dev, fonts, preview:clean, preview:publish, preview:report, preview:site, schema, start.\n',
  )
  expect(code).toBe(2)
})

it('says with exit code 2 that it does not know an option, and leaves the site as it was', async () => {
  const before = contents('out')
  const { code, output } = await command('build', undefined, '--redrow')
  expect(output).toBe(
    '`npm run build` does not know "--redrow". Did you mean "--redraw"? It takes --redraw.\n',
  )
  expect(code).toBe(2)
  expect(contents('out')).toEqual(before)
})

it('builds nothing from a page with a mistake, and leaves the last good site as it was', async () => {
  const before = contents('out')
  const { code, output } = await command('build', MISTAKES)
  expect(output).toContain('There is no block "feature". Did you mean "features"?')
  expect(output).toContain('Nothing was built; out/ is as it was.')
  expect(code).toBe(1)
  expect(contents('out')).toEqual(before)
})

it.each(['build', 'dev'])(
  'does not %s while another command writes the same files',
  async (name) => {
    writeFileSync('.lock', `${process.pid} npm run dev\n`)
    try {
      const { code, output } = await run(
        { script: 'lib/cli/main.ts', args: [name] },
        { output: 'capture', env: { PORT: '0' } },
      )
      expect(output).toMatch(/^`npm run dev` is running in this folder \(process \d+\)/)
      expect(code).toBe(2)
    } finally {
      rmSync('.lock')
    }
  },
)
