/** @jest-environment node */
import { execFileSync } from 'node:child_process'
import fs, { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { contentFolder, findingsIn, landing } from '@/__tests__/lib/check/content'

const SOUND = landing('  - content:\n      title: A\n')
const UNREADABLE =
  'error This file is missing, or cannot be read. Put it here, or check who is allowed to read it. file/unreadable'
const LINK = 'error This is a symbolic link, and it leads to no file.'

const CASES: readonly [
  name: string,
  make: (folder: string) => void,
  findings: readonly string[],
][] = [
  [
    'a pipe that nobody writes to',
    (folder) => execFileSync('mkfifo', [path.join(folder, 'a.md')]),
    [`a.md:1:1 ${UNREADABLE}`],
  ],
  [
    'a link to a device that never ends',
    (folder) => symlinkSync('/dev/zero', path.join(folder, 'a.md')),
    [`a.md:1:1 ${LINK}`],
  ],
  [
    'a link to itself',
    (folder) => symlinkSync('a.md', path.join(folder, 'a.md')),
    [`a.md:1:1 ${LINK}`],
  ],
  [
    'a link to the folder that it is in',
    (folder) => symlinkSync('.', path.join(folder, 'a')),
    [`a:1:1 ${LINK}`],
  ],
  [
    'a file of three gibibytes',
    (folder) => {
      writeFileSync(path.join(folder, 'a.md'), SOUND)
      truncateSync(path.join(folder, 'a.md'), 3 * 1024 ** 3)
    },
    ['a.md:1:1 error This file has 3072.0 MiB; a page may have 1 MiB.'],
  ],
  [
    'a folder that is called like a page',
    (folder) => {
      mkdirSync(path.join(folder, '_index.md'))
      writeFileSync(path.join(folder, '_index.md', 'a.md'), SOUND)
    },
    [],
  ],
  [
    'a name of several lines',
    (folder) => writeFileSync(path.join(folder, 'a\n\u001b[31m.md'), SOUND),
    ['a\n\u001b[31m.md:1:1 error This page would be served at /a-\\u001b[31m/'],
  ],
  [
    'a name that is as long as the disk allows',
    (folder) => writeFileSync(path.join(folder, `${'a'.repeat(252)}.md`), SOUND),
    [],
  ],
  [
    'a name that is no UTF-8',
    (folder) => writeFileSync(Buffer.from(`${folder}/\xff.md`, 'latin1'), SOUND),
    [`\ufffd.md:1:1 ${UNREADABLE}`],
  ],
]

describe('a content folder may hold', () => {
  test.each(CASES)('%s', (_, make, findings) => {
    const folder = contentFolder({})
    make(folder)
    const found = findingsIn(folder)
    expect(found).toHaveLength(findings.length)
    for (const [index, expected] of findings.entries()) expect(found[index]).toContain(expected)
  })

  test.each([
    ['a folder', (file: string) => mkdirSync(file)],
    ['a pipe', (file: string) => execFileSync('mkfifo', [file])],
    ['nothing', () => undefined],
    ['no text', (file: string) => writeFileSync(file, new Uint8Array([0, 255, 254, 128, 10]))],
    ['no character', (file: string) => writeFileSync(file, '')],
    ['a list', (file: string) => writeFileSync(file, '- a\n- b\n')],
  ])('settings that are %s', (_, make) => {
    const folder = path.join(contentFolder({}), 'content')
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'a.md'), SOUND)
    make(path.join(folder, 'site.yaml'))
    expect(findingsIn(folder).length).toBeGreaterThan(0)
    for (const finding of findingsIn(folder)) expect(finding).toMatch(/^site\.yaml:\d+:\d+ error /)
  })
})

/** Whoever runs the tests may be allowed everything. */
function refuse(refused: string, code: string): void {
  const list = fs.readdirSync
  jest.spyOn(fs, 'readdirSync').mockImplementation(((folder: string, options: object) => {
    if (path.resolve(folder) === refused) throw Object.assign(new Error(code), { code })
    return list(folder, options as never)
  }) as never)
}

describe('a folder', () => {
  const files = { 'a.md': SOUND, 'a/b.md': SOUND, 'a/c.png': 'c', 'd/e.md': '---\ntitle: [\n---\n' }

  afterEach(() => jest.restoreAllMocks())

  test('that nobody may look into is a finding, and the others are checked', () => {
    const folder = contentFolder(files)
    refuse(path.join(folder, 'a'), 'EACCES')
    const [mistake, closed, ...more] = findingsIn(folder)
    expect(mistake).toMatch(/^d\/e\.md:/)
    expect(closed).toBe(
      'a/:1:1 error This folder cannot be read, and so nothing in it was checked. Check who is allowed to read it. file/unreadable',
    )
    expect(more).toEqual([])
  })

  test('that vanishes while it is looked for is none', () => {
    const folder = contentFolder({ 'a/b.md': SOUND, 'c.md': SOUND })
    refuse(path.join(folder, 'a'), 'ENOENT')
    expect(findingsIn(folder)).toEqual([])
  })
})
