/** @jest-environment node */
import fs from 'node:fs'
import promises, {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type CachedFile, keep, keyOf } from '@/lib/cache'
import { finish, Incomplete } from '@/lib/finish'
import type { FinishedPage } from '@/lib/finish/types'

let folder: string
let exportDir: string
let outDir: string
let options: Parameters<typeof finish>[0]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'finish-'))
  exportDir = path.join(folder, '.export')
  outDir = path.join(folder, 'out')
  options = {
    exportDir,
    buildDir: path.join(folder, '.next'),
    cacheDir: `${folder}-cache`,
    outDir,
    basePath: '',
  }
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  await rm(options.cacheDir, { recursive: true, force: true })
})

const NEW = {
  'index.html': page('new'),
  'membership/index.html': page('new page'),
  'robots.txt': '',
}
const OLD = { 'index.html': page('old'), 'gone/index.html': page('old page') }

describe('a finish that succeeds', () => {
  test('publishes everything that was exported, on the first build', async () => {
    await put('.export', NEW)
    await finish(options)
    expect(await published()).toEqual(NEW)
  })

  test('publishes pages of earlier builds beside what was exported', async () => {
    await put('.export', NEW)
    const kept = finished({ html: 'kept', twin: 'twin' })
    await finish({ ...options, kept: [kept] })
    const texts = { 'kept/index.html': 'kept', 'kept/index.md': 'twin' }
    expect(await published()).toEqual({ ...NEW, ...texts })
  })

  test('publishes pages that are kept in files, with copies that say the same', async () => {
    await put('.export', NEW)
    const texts = { html: await keptFile('kept'), twin: await keptFile('twin') }
    await finish({ ...options, kept: [finished(texts)] })
    expect(await published()).toMatchObject({ 'kept/index.html': 'kept', 'kept/index.md': 'twin' })
    for (const [file, text] of [['index.html', 'kept'] as const, ['index.md', 'twin'] as const]) {
      const copy = await readFile(path.join(outDir, `kept/${file}.gz`))
      expect(gunzipSync(copy).toString()).toBe(text)
    }
  })

  test('publishes the file of an author in place of a twin of the same name', async () => {
    await put('.export', { ...NEW, 'kept/index.md': 'of the author' })
    const twin = await keptFile('twin')
    await finish({ ...options, kept: [finished({ twin })] })
    expect(await published()).toMatchObject({ 'kept/index.md': 'of the author' })
    expect(await readFile(twin.path, 'utf8')).toBe('twin')
    const copy = await readFile(path.join(outDir, 'kept/index.md.gz'))
    expect(gunzipSync(copy).toString()).toBe('of the author')
  })

  test('says of a page that is again what it once was that it is new', async () => {
    await put('.export', NEW)
    const html = await keptFile('kept')
    fs.utimesSync(html.path, 1, 1)
    const before = Date.now() - 1000
    await finish({ ...options, kept: [finished({ html })] })
    const { mtimeMs } = fs.statSync(path.join(outDir, 'kept/index.html'))
    expect(mtimeMs).toBeGreaterThan(before)
  })

  test('leaves its time to a page that stays what it was', async () => {
    await put('.export', NEW)
    const kept = [finished({ html: await keptFile('kept') })]
    await finish({ ...options, kept })
    fs.utimesSync(path.join(outDir, 'kept/index.html'), 1, 1)
    await finish({ ...options, kept })
    expect(fs.statSync(path.join(outDir, 'kept/index.html')).mtimeMs).toBe(1000)
  })

  test('publishes a folder where a file was', async () => {
    await put('out', { kept: 'a file' })
    await put('.export', NEW)
    await finish({ ...options, kept: [finished({ html: 'kept' })] })
    expect(await published()).toMatchObject({ 'kept/index.html': 'kept' })
  })

  test('makes good what somebody has written into the files that are served', async () => {
    await put('.export', NEW)
    const kept = [finished({ html: await keptFile('kept') })]
    await finish({ ...options, kept })
    await put('out', { 'kept/index.html.gz': 'damaged', 'robots.txt': 'damaged' })
    // Next makes its folder anew for each build.
    await rm(exportDir, { recursive: true })
    await put('.export', NEW)
    await finish({ ...options, kept })
    const copy = await readFile(path.join(outDir, 'kept/index.html.gz'))
    expect(gunzipSync(copy).toString()).toBe('kept')
    expect(await published()).toEqual({ ...NEW, 'kept/index.html': 'kept' })
  })

  test('has one name for each file: archives with links are not taken everywhere', async () => {
    await put('.export', { ...NEW, 'a.txt': 'the same', 'b.txt': 'the same' })
    await finish(options)
    const numbers = Object.keys(await read('out')).map((file) => inode(path.join(outDir, file)))
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('takes no room for what is kept or exported already', async () => {
    await put('.export', NEW)
    const html = await keptFile('kept')
    await finish({ ...options, kept: [finished({ html })] })
    expect(inode(path.join(outDir, 'kept/index.html'))).toBe(inode(html.path))
    expect(inode(path.join(outDir, 'robots.txt'))).toBe(inode(path.join(exportDir, 'robots.txt')))
  })

  test('copies where the disk has no links', async () => {
    jest.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('no links here'), { code: 'EPERM' })
    })
    await put('.export', NEW)
    await finish({ ...options, kept: [finished({ html: await keptFile('kept') })] })
    expect(await published()).toEqual({ ...NEW, 'kept/index.html': 'kept' })
  })

  test('publishes what pages of earlier builds name', async () => {
    const font = '_next/static/media/a.woff2'
    await put('.export', { ...NEW, [font]: 'font' })
    await finish({ ...options, kept: [finished({ refers: [font] })] })
    expect(await published()).toMatchObject({ [font]: 'font' })
  })

  test('takes no link to another site for the name of a file that has to be there', async () => {
    const link = '<a href="https://example.org/_next/static/x.js">x</a>'
    await put('.export', { ...NEW, 'index.html': page(link) })
    const pages = await finish(options)
    expect(pages.flatMap(({ refers }) => refers)).toEqual([])
  })

  test('finishes many pages in several threads, each once', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`p${index}/index.html`, page(`page ${index}`)]),
    )
    await put('.export', many)
    const pages = await finish(options)
    expect(pages.map(({ file }) => file)).toEqual(Object.keys(many).sort())
    expect(await published()).toEqual(many)
    const copy = await readFile(path.join(outDir, 'p7/index.html.gz'))
    expect(gunzipSync(copy)).toEqual(await readFile(path.join(outDir, 'p7/index.html')))
  })

  test('puts the Markdown twin of a page beside it', async () => {
    const links =
      '<link rel="canonical" href="https://example.org/a/"><link rel="alternate" type="text/markdown" href="/a/index.md">'
    await put('.export', {
      'a/index.html': `<!DOCTYPE html><html lang="en"><head>${links}</head><body><main><p>Here</p></main></body></html>`,
    })
    await finish(options)
    expect(await published()).toMatchObject({ 'a/index.md': 'Here\n' })
  })

  test('puts compressed copies beside a page', async () => {
    await put('.export', NEW)
    await finish(options)
    const copies = ['index.html.br', 'index.html.gz', 'membership/index.html.br']
    expect(Object.keys(await read('out'))).toEqual(expect.arrayContaining(copies))
  })

  test('replaces what was published before: pages that are gone are gone', async () => {
    await put('out', OLD)
    await put('.export', NEW)
    await finish(options)
    expect(await published()).toEqual(NEW)
  })

  test('leaves the export as it was, and nothing else behind', async () => {
    await put('out', OLD)
    await put('.export', NEW)
    await finish(options)
    expect(await read('.export')).toEqual(NEW)
    expect((await readdir(folder)).sort()).toEqual(['.export', 'out'])
  })

  test('does not publish what an earlier one left half-made', async () => {
    await put('out', OLD)
    await put('out.new', { 'half.html': 'half', 'index.html': 'half' })
    await put('.export', NEW)
    await finish(options)
    expect(await published()).toEqual(NEW)
  })

  test('is not stopped by a last folder that cannot be removed; the next one removes it', async () => {
    await put('out', OLD)
    await put('.export', NEW)
    // The first two removals clear up, the third is that of the last folder.
    failOnce(fs, 'rmSync', 3)
    await finish(options)
    expect(await published()).toEqual(NEW)
    expect(await readdir(folder)).toContain('out.old')
    await finish(options)
    expect((await readdir(folder)).sort()).toEqual(['.export', 'out'])
  })
})

describe('a finish that fails leaves the site as it was', () => {
  beforeEach(() => put('out', OLD))
  afterEach(async () => {
    expect(await published()).toEqual(OLD)
    expect(await readdir(folder)).not.toContain('out.new')
    expect(await readdir(folder)).not.toContain('out.old')
  })

  test('when nothing was exported', async () => {
    await expect(finish(options)).rejects.toThrow(
      `Nothing was exported: ${exportDir}/ is missing or empty.`,
    )
  })

  test('when the export is empty', async () => {
    await mkdir(exportDir)
    await expect(finish(options)).rejects.toThrow('Nothing was exported')
  })

  test('when a file cannot be copied, with the rest copied already', async () => {
    await put('.export', NEW)
    await symlink('/etc/hostname', path.join(exportDir, 'membership/link.txt'))
    await expect(finish(options)).rejects.toThrow(
      'membership/link.txt is a symbolic link: only files can be published.',
    )
  })

  test('when a page keeps the runtime, which needs files of pages that were not drawn', async () => {
    await put('.export', NEW)
    const kept = finished({ keeps: 'It has a client component.' })
    const finishing = finish({ ...options, kept: [kept] })
    await expect(finishing).rejects.toThrow(Incomplete)
  })

  test('when a page of an earlier build names a file that this one has not', async () => {
    await put('.export', NEW)
    const kept = finished({ refers: ['_next/static/media/a.woff2'] })
    await expect(finish({ ...options, kept: [kept] })).rejects.toThrow(Incomplete)
  })

  test.each([1, 2])('when rename number %i fails', async (call) => {
    await put('.export', NEW)
    // What is kept of compressing is renamed too, the first time.
    await finish({ ...options, outDir: path.join(options.cacheDir, 'out') })
    failOnce(promises, 'rename', call)
    await expect(finish(options)).rejects.toThrow('the disk says no')
  })
})

describe('a finish after one that was cut off', () => {
  test('between the renames: the last site is back, even if this one fails', async () => {
    await put('out.old', OLD)
    await put('out.new', NEW)
    await expect(finish(options)).rejects.toThrow('Nothing was exported')
    expect(await published()).toEqual(OLD)
  })

  test('between the renames: the new site replaces the last one', async () => {
    await put('out.old', OLD)
    await put('.export', NEW)
    await finish(options)
    expect(await published()).toEqual(NEW)
    expect((await readdir(folder)).sort()).toEqual(['.export', 'out'])
  })

  test('after the renames: the new site stays, the one before does not come back', async () => {
    await put('out', NEW)
    await put('out.old', OLD)
    await expect(finish(options)).rejects.toThrow('Nothing was exported')
    expect(await published()).toEqual(NEW)
  })
})

/** Lets the given call of a file function fail, counted from now. */
function failOnce(files: object, name: string, call: number): void {
  const functions = files as Record<string, (...args: unknown[]) => unknown>
  const real = functions[name]
  let calls = 0
  jest.spyOn(functions, name).mockImplementation((...args) => {
    calls += 1
    if (calls === call) throw new Error('the disk says no')
    return real?.(...args)
  })
}

function inode(file: string): number {
  return fs.statSync(file).ino
}

/** A text as an earlier build kept it. */
async function keptFile(text: string): Promise<CachedFile> {
  const bytes = Buffer.from(text)
  const key = keyOf(bytes, {})
  const { files } = await keep(path.join(options.cacheDir, 'kept', key), {
    facts: {},
    files: [bytes],
  })
  return files[0] as CachedFile
}

/** A page of an earlier build. */
function finished(facts: Partial<FinishedPage>): FinishedPage {
  const loads = { list: [], characters: '' }
  return { file: 'kept/index.html', html: '', refers: [], loads, ...facts }
}

function page(text: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>${text}</title></head><body>${text}</body></html>`
}

async function put(name: string, files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, name, file)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, text)
  }
}

/** What is served; compressed copies and the policies of pages have tests of their own. */
async function published(): Promise<Record<string, string>> {
  const files = Object.entries(await read('out')).filter(([name]) => !/\.(?:br|gz)$/.test(name))
  const policy = /<meta http-equiv="Content-Security-Policy" [^>]*>/
  return Object.fromEntries(files.map(([file, text]) => [file, text.replace(policy, '')]))
}

async function read(name: string): Promise<Record<string, string>> {
  const root = path.join(folder, name)
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Object.fromEntries(
    await Promise.all(
      files.map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name)
        return [path.relative(root, file).split(path.sep).join('/'), await readFile(file, 'utf8')]
      }),
    ),
  )
}
