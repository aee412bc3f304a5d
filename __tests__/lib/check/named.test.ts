/** @jest-environment node */
import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { NotContent, namedFiles } from '@/lib/check/named'
import { temporaryFolder } from './content'

const FILES = [
  'content/site.yaml',
  'content/_index.md',
  'content/about/_index.md',
  'content/b/one.md',
  'content/b/two.md',
  'content/bee.md',
]
const HERE = process.cwd()
const ABOUT = path.join(HERE, 'content/about')

function named(name: string, from = HERE): string[] {
  return [...namedFiles([name], FILES, from)]
}

test.each([
  ['from the root', 'content/about/_index.md', HERE],
  ['with a dot', './content/about/_index.md', HERE],
  ['from the folder of the file', '_index.md', ABOUT],
  ['through the folder above', '../about/_index.md', path.join(HERE, 'content/b')],
  ['by its absolute path', path.join(ABOUT, '_index.md'), path.join(HERE, 'content/b')],
  ['from the root, by somebody who stands elsewhere', 'content/about/_index.md', ABOUT],
  ['with the separators of Windows', 'content\\about\\_index.md', HERE],
  ['with the place of a finding', 'content/about/_index.md:5:12', HERE],
  ['with the line of a finding', 'content/about/_index.md:5', HERE],
])('a file is named %s', (_, name, from) => {
  expect(named(name, from)).toEqual(['content/about/_index.md'])
})

test.each(['content/b', 'content/b/', './content/b', 'content\\b', path.join(HERE, 'content/b')])(
  'a folder stands for all files below it, and for no other of a similar name: %s',
  (name) => {
    expect(named(name)).toEqual(['content/b/one.md', 'content/b/two.md'])
  },
)

test('the content folder, and a folder that it is in, stand for everything', () => {
  expect(named('content')).toEqual(FILES)
  expect(named('.')).toEqual(FILES)
  expect(named('..', path.join(HERE, 'content'))).toEqual(FILES)
})

test('several names stand for what each of them does, once', () => {
  expect([...namedFiles(['content/b', 'content/b/one.md', 'content/bee.md'], FILES, HERE)]).toEqual(
    ['content/b/one.md', 'content/b/two.md', 'content/bee.md'],
  )
})

test('a folder has the names that links give it', () => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'content'))
  symlinkSync(path.join(folder, 'content'), path.join(folder, 'link'))
  const file = path.join(folder, 'content/a.md')
  expect([...namedFiles([path.join(folder, 'link/a.md')], [file], HERE)]).toEqual([file])
})

test.each([
  [
    'content/abuot/_index.md',
    HERE,
    '"content/abuot/_index.md" is no content file, and no folder with one. Did you mean "content/about/_index.md"?',
  ],
  [
    '_indx.md',
    ABOUT,
    '"_indx.md" is no content file, and no folder with one. Did you mean "_index.md"?',
  ],
  [
    'content\\abuot\\',
    HERE,
    '"content\\abuot\\" is no content file, and no folder with one. Did you mean "content/about"?',
  ],
  ['package.json', HERE, '"package.json" is no content file, and no folder with one.'],
  ['', path.join(HERE, 'docs'), '"" is no content file, and no folder with one.'],
])('%j stands for nothing, and a sentence says what was probably meant', (name, from, sentence) => {
  expect(() => named(name, from)).toThrow(new NotContent(sentence))
})
