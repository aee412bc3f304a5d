/** @jest-environment node */
import { check, type Finding } from '@/lib/check'
import { allOf } from '@/lib/check/nearest'
import { blocks } from '@/lib/schema/blocks'
import { contentFolder, type Files, findingsOf, landing } from './content'

/** A new block changes none of these tests. */
const BLOCKS = `Blocks are ${allOf(blocks.map(({ name }) => name))}.`

interface Case {
  name: string
  files: Files
  findings: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'a title that is null',
    files: { 'a.md': '---\ntitle:\ntype: landing\nsections: []\n---\n' },
    findings: [
      'a.md:2:1 error "title" is empty. The name of the page: in the browser tab, in search results, on shared links. Write, for example: title: About us schema/required',
    ],
  },
  {
    name: 'a title that is an empty text',
    files: { 'a.md': "---\ntitle: ''\ntype: landing\nsections: []\n---\n" },
    findings: [
      'a.md:2:1 error "title" is empty. The name of the page: in the browser tab, in search results, on shared links. Write, for example: title: About us schema/required',
    ],
  },
  {
    name: 'front matter without a key',
    files: { 'a.md': '---\n---\n' },
    findings: [
      'a.md:2:1 error "title" is missing. The name of the page: in the browser tab, in search results, on shared links. Write, for example: title: About us schema/required',
      'a.md:2:1 error "type" is missing. "landing": the page is made of sections. Write: type: landing schema/required',
      'a.md:2:1 error "sections" is missing. What the page is made of, from top to bottom. Write "sections:", and "- block: markdown" in the line below it. schema/required',
    ],
  },
  {
    name: 'content that is a list',
    files: {
      'a.md': landing(`  - block: markdown
    content:
      - text
`),
    },
    findings: [
      'a.md:7:7 error "content" should be a group of keys, indented below it, and is a list. schema/type',
    ],
  },
  {
    name: 'a time that no clock shows: the page would be public at once',
    files: { 'a.md': landing('  - content:\n      title: B\n', 'publishDate: 2090-01-01 25:00\n') },
    findings: [
      'a.md:7:14 error "publishDate" should be a date such as 2026-11-23, and is the text "2090-01-01 25:00". schema/type',
    ],
  },
  {
    name: 'a block called constructor',
    files: {
      'a.md': landing(`  - block: constructor
`),
    },
    findings: [`a.md:5:12 error There is no block "constructor". ${BLOCKS} schema/unknown-block`],
  },
  {
    name: 'a block called __proto__',
    files: {
      'a.md': landing(`  - block: __proto__
`),
    },
    findings: [`a.md:5:12 error There is no block "__proto__". ${BLOCKS} schema/unknown-block`],
  },
  {
    name: 'a key called constructor',
    files: {
      'a.md': landing(`  - block: markdown
    constructor: 1
`),
    },
    findings: [
      'a.md:6:5 warning Nothing reads the key "constructor". Known here: "block", "id", "content", "design" and "demo". schema/unknown-key',
    ],
  },
  {
    name: 'a key called __proto__',
    files: {
      'a.md': landing(`  - block: markdown
    content:
      __proto__:
        title: 1
`),
    },
    findings: [
      'a.md:7:7 warning Nothing reads the key "__proto__". Known here: "title", "subtitle" and "text". schema/unknown-key',
    ],
  },
  {
    name: 'text below the front matter',
    files: { 'a.md': `${landing('  - content:\n      title: B\n')}\nHello,\nworld.\n` },
    findings: [
      'a.md:10:1 warning The text below the front matter is not shown: a landing page shows its sections. Move it into one. page/body',
    ],
  },
]

describe('a value that does not fit its field is reported', () => {
  test.each(CASES)('$name', ({ files, findings }) => {
    expect(findingsOf(files)).toEqual(findings)
  })
})

test('a key is not renamed to one that is there already, or that its value does not fit', () => {
  const page = landing('  - content:\n      title: B\n      titel: C\n    desing: wide\n')
  expect(editsIn(page)).toEqual([])
  expect(editsIn(page.replace('      title: B\n', ''))).toEqual(['title'])
})

test('a value that has a name for others is not written anew: they may need it as it is', () => {
  const page = landing('  - content: { text: Hello }\n', 'draft: &no "no"\ndescription: *no\n')
  expect(findingsOf({ 'a.md': page })).toHaveLength(1)
  expect(editsIn(page)).toEqual([])
})

/** What `--fix` would write into a page. */
function editsIn(page: string): string[] {
  const { files } = check({ contentDir: contentFolder({ 'a.md': page }), isPreview: false })
  return files.flatMap(({ messages }) =>
    messages.flatMap((message: Finding) => message.edits?.map(({ text }) => text) ?? []),
  )
}
