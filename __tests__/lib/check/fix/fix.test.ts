/** @jest-environment node */
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { contentFolder, type Files, landing } from '@/__tests__/lib/check/content'
import { type Checked, check, type Instead } from '@/lib/check'
import type { Finding } from '@/lib/check/finding'
import { fix } from '@/lib/check/fix'

const PAGE = landing('  - block: feature\n    content:\n      title: Hello\n')
const RIGHT = PAGE.replace('feature', 'features')

/** What a rule may put beside its finding. */
type Mend = (finding: Finding, text: string) => Finding['edits']

/** A block that does not exist becomes the one that was meant. */
const mendBlock: Mend = ({ ruleId, place }) => {
  if (ruleId !== 'schema/unknown-block' || !place || !('start' in place)) return undefined
  return [{ start: place.start.offset ?? 0, end: place.end.offset ?? 0, text: 'features' }]
}

/** Fixes a folder by what a rule would know. */
function fixWith(folder: string, mend: Mend, isNamed = (_: { path: string }) => true) {
  const inspect = async (instead?: Instead) => {
    const checked = check({ contentDir: folder, isPreview: false }, instead)
    for (const file of checked.files) {
      for (const finding of file.messages as Finding[]) {
        const edits = mend(finding, String(file))
        if (edits) finding.edits = edits
      }
    }
    return checked
  }
  return inspect().then((checked) => fix(checked, { inspect, isNamed }))
}

function folderWith(files: Files = { 'a.md': PAGE }): string {
  return contentFolder(files)
}

function bytes(folder: string, name = 'a.md'): Buffer {
  return readFileSync(path.join(folder, name))
}

function reasons({ files }: Checked): string[] {
  return files.flatMap((file) => file.messages.map(({ reason }) => reason))
}

test('a mistake is mended in its file, and what was mended is no finding any more', async () => {
  const folder = folderWith()
  const fixed = await fixWith(folder, mendBlock)
  expect(String(bytes(folder))).toBe(RIGHT)
  expect(fixed).toMatchObject({ findings: 1, files: 1, left: [] })
  expect(reasons(fixed.checked)).toEqual([])
})

test('the second time, nothing is left to do', async () => {
  const folder = folderWith()
  await fixWith(folder, mendBlock)
  const before = statSync(path.join(folder, 'a.md')).ino
  expect(await fixWith(folder, mendBlock)).toMatchObject({ findings: 0, files: 0, left: [] })
  expect(statSync(path.join(folder, 'a.md')).ino).toBe(before)
})

test('no other file is there afterwards, and the mode of the file is what it was', async () => {
  const folder = folderWith()
  chmodSync(path.join(folder, 'a.md'), 0o640)
  await fixWith(folder, mendBlock)
  expect(readdirSync(folder)).toEqual(['a.md', 'site.yaml'])
  expect(statSync(path.join(folder, 'a.md')).mode & 0o777).toBe(0o640)
})

test('a byte order mark and the ends of lines stay', async () => {
  const text = `\ufeff${PAGE.replaceAll('\n', '\r\n')}`
  const folder = folderWith({ 'a.md': text })
  await fixWith(folder, mendBlock)
  expect(String(bytes(folder))).toBe(text.replace('feature', 'features'))
})

test('only the files that are named are mended', async () => {
  const folder = folderWith({ 'a.md': PAGE, 'b.md': PAGE })
  await fixWith(folder, mendBlock, (file) => file.path.endsWith('b.md'))
  expect(String(bytes(folder, 'a.md'))).toBe(PAGE)
  expect(String(bytes(folder, 'b.md'))).toBe(RIGHT)
})

test('what an edit uncovers is mended as well', async () => {
  const folder = folderWith({ 'a.md': PAGE.replace('content', 'block: feature\n    content') })
  // Of a repeated key, the first goes: what it hid is a block that does not exist.
  const fixed = await fixWith(folder, (finding, text) => {
    if (finding.ruleId !== 'yaml/duplicate-key') return mendBlock(finding, text)
    const start = text.indexOf('    block: feature\n')
    return [{ start, end: start + '    block: feature\n'.length, text: '' }]
  })
  expect(String(bytes(folder))).toBe(RIGHT)
  expect(fixed).toMatchObject({ findings: 2, files: 1, left: [] })
})

test.each<[string, Mend]>([
  ['YAML that cannot be read', () => [{ start: 4, end: 4, text: '\t{' }]],
  [
    'another error',
    (_, text) => [
      { start: text.indexOf('feature'), end: text.indexOf('feature') + 7, text: 'nothing' },
    ],
  ],
  [
    'a new finding in place of the old one',
    (finding, text) => {
      const [edit] = mendBlock(finding, text) ?? []
      return edit && [edit, { start: 4, end: 4, text: 'titel: x\n' }]
    },
  ],
])('a file that would have %s is left as it is, and others are mended', async (_, mend) => {
  const folder = folderWith({ 'a.md': PAGE, 'b.md': PAGE })
  const fixed = await fixWith(folder, (finding, text) =>
    finding.file?.endsWith('b.md') ? mendBlock(finding, text) : mend(finding, text),
  )
  expect(String(bytes(folder))).toBe(PAGE)
  expect(String(bytes(folder, 'b.md'))).toBe(RIGHT)
  expect(fixed).toMatchObject({
    findings: 1,
    files: 1,
    left: [{ path: path.join(folder, 'a.md'), why: 'worse' }],
  })
})

test('of many edits, only the one that would bring other findings is not made', async () => {
  const sections = Array.from({ length: 9 }, (_, at) =>
    '  - block: feature\n    content:\n      title: Number 0\n'.replace('0', String(at)),
  )
  const text = landing(sections.join(''), 'summary: A page.\n')
  const folder = folderWith({ 'a.md': text })
  const bad = text.indexOf('feature', text.indexOf('Number 5'))
  const fixed = await fixWith(folder, (finding, now) => {
    const [edit] = mendBlock(finding, now) ?? []
    if (!edit || !finding.place || !('start' in finding.place)) return undefined
    const line = now.slice(edit.end).split('\n')[2]
    finding.reason += line ?? ''
    return line?.includes('Number 6') ? [{ ...edit, text: 'nothing' }] : [edit]
  })
  expect(String(bytes(folder))).toBe(
    `${text.slice(0, bad).replaceAll('feature', 'features')}feature${text.slice(bad + 7).replaceAll('feature', 'features')}`,
  )
  expect(fixed).toMatchObject({ findings: 8, files: 1, left: [{ why: 'worse' }] })
})

test('a file that somebody wrote in the meantime is left as they wrote it', async () => {
  const folder = folderWith()
  const file = path.join(folder, 'a.md')
  const theirs = `${PAGE}<!-- mine -->\n`
  let times = 0
  const fixed = await fixWith(folder, (finding, text) => {
    if (times++ === 0) writeFileSync(file, theirs)
    return mendBlock(finding, text)
  })
  expect(String(bytes(folder))).toBe(theirs)
  expect(fixed.left).toMatchObject([{ why: 'changed' }])
  expect(reasons(fixed.checked)).toContain('There is no block "feature". Did you mean "features"?')
})

test('of a random page, all bytes but those of the mistake stay', async () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((text) => `# ${text.replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu, '')}`)
  const ends = fc.constantFrom('\n', '\r\n')
  await fc.assert(
    fc.asyncProperty(
      fc.array(line),
      fc.array(line),
      ends,
      fc.boolean(),
      async (a, b, end, mark) => {
        const lines = [
          '---',
          ...a,
          'title: A page',
          'type: landing',
          'sections:',
          '  - block: feature',
          ...b,
          '    content:',
          '      title: Hello',
          '---',
          '',
        ]
        const text = `${mark ? '\ufeff' : ''}${lines.join(end)}`
        const folder = folderWith({ 'a.md': text })
        await fixWith(folder, mendBlock)
        expect(
          bytes(folder).equals(Buffer.from(text.replace('block: feature', 'block: features'))),
        ).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})

test('of YAML with two mistakes that are seen one after the other, both are mended', async () => {
  const right = landing(
    "  - block: features\n    content:\n      title: 'A: b'\n      subtitle: 'C: d'\n",
  )
  const folder = folderWith({ 'a.md': right.replaceAll("'", '') })
  const fixed = await fixWith(folder, ({ ruleId, line = 0 }, text) => {
    if (ruleId !== 'yaml/syntax') return undefined
    const start =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + 1
    const [, key = '', value = ''] = /^( *\w+: )(.*)$/m.exec(text.slice(start)) ?? []
    return [
      { start: start + key.length, end: start + key.length + value.length, text: `'${value}'` },
    ]
  })
  expect(String(bytes(folder))).toBe(right)
  expect(fixed).toMatchObject({ files: 1, left: [] })
})
