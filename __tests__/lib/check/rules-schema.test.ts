/** @jest-environment node */
import { type Files, findingsOf, landing } from './content'

interface Case {
  name: string
  files: Files
  findings: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'a required field that is missing',
    files: {
      'a.md': landing(`  - block: hero
    content:
      text: Hi
`),
    },
    findings: [
      'a.md:7:7 error "title" is missing. The title of the page, as visitors read it. schema/required',
    ],
  },
  {
    name: 'a title that is null',
    files: { 'a.md': '---\ntitle:\ntype: landing\nsections: []\n---\n' },
    findings: [
      'a.md:2:1 error "title" is empty. The name of the page: in the browser tab, in search results, on shared links. schema/required',
    ],
  },
  {
    name: 'a title that is an empty text',
    files: { 'a.md': "---\ntitle: ''\ntype: landing\nsections: []\n---\n" },
    findings: [
      'a.md:2:1 error "title" is empty. The name of the page: in the browser tab, in search results, on shared links. schema/required',
    ],
  },
  {
    name: 'front matter without a key',
    files: { 'a.md': '---\n---\n' },
    findings: [
      'a.md:2:1 error "title" is missing. The name of the page: in the browser tab, in search results, on shared links. schema/required',
      'a.md:2:1 error "type" is missing. "landing": the page is made of sections. schema/required',
      'a.md:2:1 error "sections" is missing. What the page is made of, from top to bottom. schema/required',
    ],
  },
  {
    name: 'sections that are a text',
    files: { 'a.md': '---\ntitle: A\ntype: landing\nsections: none\n---\n' },
    findings: [
      'a.md:4:11 error "sections" should be a list, each entry starting with "- block:", and is the text "none". schema/type',
    ],
  },
  {
    name: 'a section that is a text',
    files: {
      'a.md': landing(`  - hello
`),
    },
    findings: [
      'a.md:5:5 error Entry 1 of "sections" should be a group of keys, indented below it, and is the text "hello". schema/type',
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
    name: 'items that are a text',
    files: {
      'a.md': landing(`  - block: features
    content:
      items: many
`),
    },
    findings: [
      'a.md:7:14 error "items" should be a list, each entry starting with "- ", and is the text "many". schema/type',
    ],
  },
  {
    name: 'a title that is a list',
    files: {
      'a.md': landing(`  - block: hero
    content:
      title: [a]
`),
    },
    findings: ['a.md:7:14 error "title" should be a single value, and is a list. schema/type'],
  },
  {
    name: 'a flag that is another word',
    files: { 'a.md': landing('  - content:\n      title: B\n', 'draft: maybe\n') },
    findings: [
      'a.md:7:8 error "draft" should be true or false, and is the text "maybe". schema/type',
    ],
  },
  {
    name: 'a date that no calendar has',
    files: { 'a.md': landing('  - content:\n      title: B\n', 'date: 2026-02-30\n') },
    findings: [
      'a.md:7:7 error "date" should be a date such as 2026-11-23, and is the text "2026-02-30". schema/type',
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
    name: 'a number that is a word',
    files: {
      'a.md': landing(`  - design:
      background:
        gradient_angle: steep
`),
    },
    findings: [
      'a.md:7:25 error "gradient_angle" should be a number, and is the text "steep". schema/type',
    ],
  },
  {
    name: 'a choice that is not one',
    files: {
      'a.md': landing(`  - block: markdown
    design:
      view: porse
`),
    },
    findings: [
      'a.md:7:13 error "view" should be "hero", "prose", "commitments" or "cta", and is "porse". Did you mean "prose"? schema/choice',
    ],
  },
  {
    name: 'a choice beside its options',
    files: {
      'a.md': landing(`  - block: markdown
    design:
      columns: 3
`),
    },
    findings: ['a.md:7:16 error "columns" should be "1" or "2", and is "3". schema/choice'],
  },
  {
    name: 'an unknown block',
    files: {
      'a.md': landing(`  - block: heroo
`),
    },
    findings: [
      'a.md:5:12 error There is no block "heroo". Did you mean "hero"? schema/unknown-block',
    ],
  },
  {
    name: 'an unknown block that is like no other',
    files: {
      'a.md': landing(`  - block: testimonials
`),
    },
    findings: [
      'a.md:5:12 error There is no block "testimonials". There are "features", "hero" and "markdown". schema/unknown-block',
    ],
  },
  {
    name: 'a block called constructor',
    files: {
      'a.md': landing(`  - block: constructor
`),
    },
    findings: [
      'a.md:5:12 error There is no block "constructor". There are "features", "hero" and "markdown". schema/unknown-block',
    ],
  },
  {
    name: 'a block called __proto__',
    files: {
      'a.md': landing(`  - block: __proto__
`),
    },
    findings: [
      'a.md:5:12 error There is no block "__proto__". There are "features", "hero" and "markdown". schema/unknown-block',
    ],
  },
  {
    name: 'a block that is a list',
    files: {
      'a.md': landing(`  - block: [hero]
`),
    },
    findings: [
      'a.md:5:12 error The block of a section is one word. There are "features", "hero" and "markdown". schema/unknown-block',
    ],
  },
  {
    name: 'a key called constructor',
    files: {
      'a.md': landing(`  - block: markdown
    constructor: 1
`),
    },
    findings: [
      'a.md:6:5 warning Nothing reads the key "constructor". Known here: "block", "id", "content", "design" or "demo". schema/unknown-key',
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
      'a.md:7:7 warning Nothing reads the key "__proto__". Known here: "title", "subtitle" or "text". schema/unknown-key',
    ],
  },
  {
    name: 'a misspelt key',
    files: {
      'a.md': landing(`  - block: markdown
    contnet:
      title: Hi
`),
    },
    findings: [
      'a.md:6:5 warning Nothing reads the key "contnet". Did you mean "content"? schema/unknown-key',
    ],
  },
  {
    name: 'a key that is like no other',
    files: {
      'a.md': landing(`  - block: markdown
    zzzzzzzz: 1
`),
    },
    findings: [
      'a.md:6:5 warning Nothing reads the key "zzzzzzzz". Known here: "block", "id", "content", "design" or "demo". schema/unknown-key',
    ],
  },
  {
    name: 'a key that is not drawn here',
    files: {
      'a.md': landing(`  - block: markdown
    design:
      background:
        video: a.mp4
`),
    },
    findings: [
      'a.md:8:16 warning "video" is left out here. Moving backgrounds are not drawn: they distract readers and cost them megabytes. schema/unsupported',
    ],
  },
  {
    name: 'a title that is a number, read as text',
    files: { 'a.md': '---\ntitle: 2024\ntype: landing\nsummary: A page.\nsections: []\n---\n' },
    findings: [
      'a.md:2:8 warning "title" is the number 2024, and should be text. It is read as "2024"; put it in quotes to say so. schema/type',
    ],
  },
  {
    name: 'one length where a list belongs',
    files: {
      'a.md': landing(`  - block: markdown
    design:
      spacing:
        padding: 2rem
`),
    },
    findings: [
      'a.md:8:18 warning "padding" is the text "2rem", and should be a list. It is read as a list of one: ["2rem"]. schema/type',
    ],
  },
  {
    name: 'a flag in words',
    files: { 'a.md': landing('  - content:\n      title: B\n', 'draft: "no"\n') },
    findings: [
      'a.md:7:8 warning "draft" is the text "no", and should be true or false. It is read as false. schema/type',
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
