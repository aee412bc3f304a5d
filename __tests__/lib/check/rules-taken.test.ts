/** @jest-environment node */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  contentFolder,
  findingsIn,
  findingsOf,
  landing,
  PICTURE,
  SITE,
  temporaryFolder,
  withText,
  writeFiles,
} from './content'

const page = (more = '') =>
  landing('  - block: markdown\n    content:\n      text: Hello\n', more && `${more}\n`)

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'

test('a file of a page does not replace one of the site itself', () => {
  const files = { '_index.md': withText('![Us](icon.svg) [All](robots.txt)') }
  expect(findingsOf({ ...files, 'icon.svg': SVG, 'robots.txt': 'Go away' })).toEqual([
    '_index.md:8:15 error The file "icon.svg" would be served at /icon.svg, and the site itself needs that. Rename the file, or put it into a folder. file/taken',
    '_index.md:8:31 error The file "robots.txt" would be served at /robots.txt, and the site itself needs that. Rename the file, or put it into a folder. file/taken',
  ])
})

test('a file of a page does not have a name that Next uses beside pages', () => {
  const files = { 'a/_index.md': withText('[A](__next.a.txt) [B](notes.txt)') }
  expect(findingsOf({ ...files, 'a/__next.a.txt': 'A', 'a/notes.txt': 'B' })).toEqual([
    'a/_index.md:8:13 error The file "__next.a.txt" would be served at /a/__next.a.txt, and the site itself needs that. Rename the file, or put it into a folder. file/taken',
  ])
})

test('a file of a page does not stand where another page is', () => {
  const files = { '_index.md': withText('[Paper](paper)'), paper: 'Text', 'paper.md': page() }
  expect(findingsOf(files)).toEqual([
    '_index.md:8:17 error The file "paper" would be served at /paper, and paper.md is served there. Rename the file, or put it into a folder. file/taken',
  ])
})

test('a file of a page does not stand where an alias leads away', () => {
  const files = {
    'a/_index.md': withText('[Old](old)'),
    'a/old': 'Old',
    'b.md': page('aliases: [/a/old/]'),
  }
  expect(findingsOf(files)).toEqual([
    'a/_index.md:8:15 error The file "old" would be served at /a/old, and b.md is served there. Rename the file, or put it into a folder. file/taken',
  ])
})

test.each(['/sitemap.xml', '/favicon.ico/', '/robots.txt/old/'])(
  'an alias cannot be %s, which the site needs',
  (alias) => {
    expect(findingsOf({ 'a.md': page(`aliases: [${alias}]`) })).toEqual([
      expect.stringContaining(`The address "${alias}" is needed for the site itself.`),
    ])
  },
)

test('an alias cannot be below a file that is an alias itself', () => {
  expect(findingsOf({ 'a.md': page('aliases: [/old.html, /old.html/deep/]') })).toEqual([
    'a.md:8:22 error This page has the address "/old.html/deep/" already. Delete the alias. alias/taken',
  ])
})

test.each([`/${'a'.repeat(300)}/`, '/a'.repeat(1000)])(
  'an alias that no disk can hold is an error: %.20s…',
  (alias) => {
    const [finding = '', ...more] = findingsOf({ 'a.md': page(`aliases: [${alias}]`) })
    expect(finding).toMatch(/no address that this page can have had.* alias\/address$/)
    expect(finding.length).toBeLessThan(400)
    expect(more).toEqual([])
  },
)

test.each(['404.md', 'index/_index.md', 'robots.txt.md', 'favicon.ico/_index.md'])(
  'a page cannot be %s, whose address the site needs',
  (name) => {
    expect(findingsOf({ [name]: page() })).toEqual([
      expect.stringMatching(/ error This page would be served at .*, which is needed for the site/),
    ])
  },
)

test.each(['What?.md', '#1.md', '100%.md'])(
  'a page cannot be %s, which no server finds',
  (name) => {
    expect(findingsOf({ [name]: page() })).toEqual([
      expect.stringContaining('addresses of pages have no "?", "#", "%" and "\\". Rename it.'),
    ])
  },
)

test('a picture is found whichever of two ways its name and the page write é', () => {
  const written = 'caf\u00e9.gif'
  const files = { 'a/_index.md': withText(`![Us](${written})`) }
  expect(findingsOf({ ...files, [`a/${written.normalize('NFD')}`]: PICTURE })).toEqual([])
})

test('nothing is proposed that would not be found: no folder, and no file behind a symbolic link', () => {
  const folder = contentFolder({ 'a/_index.md': withText('![Us](us.gif) ![Us](out/us.gif)') })
  mkdirSync(path.join(folder, 'a/us.gif'))
  const elsewhere = contentFolder({})
  writeFileSync(path.join(elsewhere, 'us.gif'), PICTURE)
  symlinkSync(elsewhere, path.join(folder, 'a/out'))
  const pictures = findingsIn(folder).filter((finding) => finding.includes('picture/missing'))
  expect(pictures).toEqual([
    'a/_index.md:8:15 error There is no picture "us.gif" beside this page or in content/media. picture/missing',
    'a/_index.md:8:29 error There is no picture "out/us.gif" beside this page or in content/media. picture/missing',
  ])
})

test('nothing is proposed from outside the content folder, whatever the address climbs through', () => {
  const around = temporaryFolder()
  writeFileSync(path.join(around, 'us.gif'), PICTURE)
  const content = path.join(around, 'content')
  writeFiles(content, { 'site.yaml': SITE, 'a.md': withText('![Us](/../us.gi)') })
  expect(findingsIn(content)).toEqual([
    'a.md:8:15 error There is no picture "/../us.gi" in the content folder. picture/missing',
  ])
})

test('a picture that was pasted as text does not fill the terminal', () => {
  const pasted = `data:image/png;base64,${'iVBORw0KGgo'.repeat(10_000)}`
  for (const finding of findingsOf({ 'a.md': withText(`<img src="${pasted}" alt="Us">`) })) {
    expect(finding.length).toBeLessThan(500)
  }
})

test('half a character becomes a sign for what is missing', () => {
  expect(findingsOf({ 'a.md': page('language: "\\ud800"') })).toEqual([
    'a.md:8:11 error "\ufffd" is no code of a language. Write a code such as "en" or "pt-BR". language/unknown',
  ])
})
