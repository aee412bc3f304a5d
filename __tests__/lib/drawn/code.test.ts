/** @jest-environment node */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashOfCode } from '@/lib/drawn/code'

let root: string
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'code-'))
  await put('lib/a.ts', 'one')
  await put('package-lock.json', '{}')
})
afterEach(() => rm(root, { recursive: true }))

test.each([
  ['a file that was edited', 'lib/a.ts'],
  ['other versions of packages', 'package-lock.json'],
  ['other packages than those, until they are installed', 'node_modules/.package-lock.json'],
  ['variables of the environment that Next reads from a file', '.env.production'],
  ['other browsers that style sheets are written for', '.browserslistrc'],
  ['a style sheet that was added', 'components/ui/b.module.css'],
  ['a folder that nobody thought of', 'shapes/deep/c.svg'],
])('%s makes other pages', async (_, file) => {
  const before = hashOfCode(root, 'content')
  await put(file, 'two')
  expect(hashOfCode(root, 'content')).not.toBe(before)
})

test('a file that was renamed makes other pages', async () => {
  const before = hashOfCode(root, 'content')
  await rm(path.join(root, 'lib/a.ts'))
  await put('lib/b.ts', 'one')
  expect(hashOfCode(root, 'content')).not.toBe(before)
})

test.each([
  '__tests__/a.test.ts',
  'docs/a.md',
  'README.md',
  'node_modules/a/index.js',
  '.git/HEAD',
  '.lock',
  '.draw.json',
  'out/index.html',
  '.next/build.js',
  'words/a/index.md',
])('no page is made from %s', async (file) => {
  const before = hashOfCode(root, 'words')
  await put(file, 'two')
  expect(hashOfCode(root, './words/')).toBe(before)
})

async function put(file: string, text: string): Promise<void> {
  await mkdir(path.join(root, path.dirname(file)), { recursive: true })
  await writeFile(path.join(root, file), text)
}
