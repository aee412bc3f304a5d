/** @jest-environment node */
import { type Files, findingsOf, landing, SITE, withText } from './content'

interface Case {
  name: string
  files: Files
  findings: readonly string[]
}

const SOUND = landing('  - content:\n      title: B\n')

const CASES: readonly Case[] = [
  {
    name: 'an empty file',
    files: { 'a.md': '' },
    findings: [
      'a.md:1:1 error This file is empty. A page starts with "---", its settings in YAML, and "---" again. file/front-matter',
    ],
  },
  {
    name: 'UTF-16, big end first',
    files: { 'a.md': Buffer.from('\ufeff---\ntitle: A\n---\n', 'utf16le').swap16() },
    findings: ['a.md:1:1 error This file is saved as UTF-16. Save it as UTF-8. file/encoding'],
  },
  {
    name: 'UTF-16 without a mark',
    files: { 'a.md': Buffer.from('---\ntitle: A\n---\n', 'utf16le') },
    findings: ['a.md:1:1 error This file is saved as UTF-16. Save it as UTF-8. file/encoding'],
  },
  {
    name: 'a name in .MD',
    files: { 'a.MD': SOUND },
    findings: [
      'a.MD:1:1 error Pages end in ".md", and this one ends in ".MD". Rename it to "a.md". file/extension',
    ],
  },
  {
    name: 'an address that every site needs',
    files: { '404.md': SOUND, 'llms.txt.md': SOUND, '_next/a.md': SOUND },
    findings: [
      '404.md:1:1 error This page would be served at /404/, which is needed for the site itself. Rename it. file/address',
      '_next/a.md:1:1 error This page would be served at /_next/a/, which is needed for the site itself. Rename it. file/address',
      'llms.txt.md:1:1 error This page would be served at /llms.txt/, which is needed for the site itself. Rename it. file/address',
    ],
  },
  {
    name: 'two home pages',
    files: { '_index.md': SOUND, 'index.md': SOUND },
    findings: [
      'index.md:1:1 error This page and _index.md are both served at /. Rename or delete one of them. file/address',
    ],
  },
  {
    name: 'an address that differs in capitals',
    files: { 'A b.md': SOUND, 'a-b.md': SOUND },
    findings: [
      'a-b.md:1:1 error This page and A b.md are both served at /a-b/. Rename or delete one of them. file/address',
    ],
  },
  {
    name: 'settings without a name',
    files: { 'site.yaml': SITE.replace(/^name.*\n/, '') },
    findings: [
      'site.yaml:1:1 error "name" is missing. The short name of the organisation: the word mark. Write, for example: name: Example schema/required',
    ],
  },
  {
    name: 'empty settings',
    files: { 'site.yaml': '' },
    findings: [
      'site.yaml:1:1 error "name" is missing. The short name of the organisation: the word mark. Write, for example: name: Example schema/required',
      'site.yaml:1:1 error "url" is missing. The origin that visitors find the site at, such as https://example.org. Write, for example: url: https://example.org schema/required',
      'site.yaml:1:1 error "description" is missing. One sentence about the site, for pages that have no summary of their own. Write, for example: description: What we do, and for whom. schema/required',
      'site.yaml:1:1 error "language" is missing. The language of the text, such as "en" or "pt-BR". Write, for example: language: en schema/required',
      'site.yaml:1:1 error "menu" is missing. The header, from left to right. Write "menu:", and its entries below it, each starting with "- ". schema/required',
    ],
  },
  {
    name: 'mistakes in several files, all of them',
    files: {
      'a.md': withText('![A](a.png) [B](/b/)'),
      'b.md': 'Hello',
      'c.md': '---\ntitle: A: B\n---\n',
      'site.yaml': SITE.replace('name', 'nam'),
    },
    findings: [
      'site.yaml:1:1 error Nothing reads the key "nam", and "name" is missing. Did you mean "name"? schema/required',
      'a.md:8:14 error There is no picture "a.png" beside this page or in content/media. picture/missing',
      'b.md:1:1 error The first line must be "---", and this one is "Hello". A page starts with its settings, between two lines of "---". file/front-matter',
      'c.md:2:8 error This value has a colon with a space behind it, so it needs quotes: "A: B" yaml/syntax',
    ],
  },
]

describe('a file that cannot be read is reported', () => {
  test.each(CASES)('$name', ({ files, findings }) => {
    expect(findingsOf(files)).toEqual(findings)
  })
})
