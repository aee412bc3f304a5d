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
    name: 'front matter that never ends',
    files: { 'a.md': '---\ntitle: A\n' },
    findings: [
      'a.md:1:1 error The front matter that starts here never ends. Put a line with only "---" after it. file/front-matter',
    ],
  },
  {
    name: 'no front matter',
    files: { 'a.md': 'Hello\n' },
    findings: [
      'a.md:1:1 error The first line must be "---", and this one is "Hello". A page starts with its settings, between two lines of "---". file/front-matter',
    ],
  },
  {
    name: 'an empty first line',
    files: { 'a.md': '\n---\ntitle: A\n---\n' },
    findings: [
      'a.md:1:1 error The first line must be "---", and this one is empty. A page starts with its settings, between two lines of "---". file/front-matter',
    ],
  },
  {
    name: 'front matter in JavaScript',
    files: { 'a.md': '---js\nprocess.exit(1)\n---\n' },
    findings: [
      'a.md:1:1 error The first line is "---js". It must be "---" and nothing else: front matter is read as YAML, never run as code. file/front-matter',
    ],
  },
  {
    name: 'front matter in TOML',
    files: { 'a.md': '+++\ntitle = "A"\n+++\n' },
    findings: [
      'a.md:1:1 error This front matter is TOML. Write it in YAML, between two lines of "---". file/front-matter',
    ],
  },
  {
    name: 'front matter in JSON',
    files: { 'a.md': '{"title": "A"}\n' },
    findings: [
      'a.md:1:1 error This front matter is JSON. Write it in YAML, between two lines of "---". file/front-matter',
    ],
  },
  {
    name: 'an empty file',
    files: { 'a.md': '' },
    findings: [
      'a.md:1:1 error This file is empty. A page starts with "---", its settings in YAML, and "---" again. file/front-matter',
    ],
  },
  {
    name: 'a byte that is no UTF-8',
    files: { 'a.md': Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1') },
    findings: [
      'a.md:2:11 error This file is not UTF-8: the byte 0xE9 stands where a character should. Save it as UTF-8. file/encoding',
    ],
  },
  {
    name: 'a NUL character',
    files: { 'a.md': '---\ntitle: A\0\n---\n' },
    findings: [
      'a.md:2:9 error A NUL character stands here, which no text has. Delete it, or save the file as UTF-8. file/encoding',
    ],
  },
  {
    name: 'UTF-16, little end first',
    files: { 'a.md': Buffer.from('\ufeff---\ntitle: A\n---\n', 'utf16le') },
    findings: ['a.md:1:1 error This file is UTF-16. Save it as UTF-8. file/encoding'],
  },
  {
    name: 'UTF-16, big end first',
    files: { 'a.md': Buffer.from('\ufeff---\ntitle: A\n---\n', 'utf16le').swap16() },
    findings: ['a.md:1:1 error This file is UTF-16. Save it as UTF-8. file/encoding'],
  },
  {
    name: 'UTF-16 without a mark',
    files: { 'a.md': Buffer.from('---\ntitle: A\n---\n', 'utf16le') },
    findings: ['a.md:1:1 error This file is UTF-16. Save it as UTF-8. file/encoding'],
  },
  {
    name: 'five mebibytes',
    files: { 'a.md': Buffer.alloc(5 * 1024 * 1024, 'a') },
    findings: [
      'a.md:1:1 error This file has 5.0 MiB; a page may have 1 MiB. Move pictures into files of their own, and long text to another page. file/size',
    ],
  },
  {
    name: 'a name in .MD',
    files: { 'a.MD': SOUND },
    findings: [
      'a.MD:1:1 error Pages end in ".md", and this one ends in ".MD". Rename it to "a.md". file/extension',
    ],
  },
  {
    name: 'a name in .markdown',
    files: { 'a.markdown': SOUND },
    findings: [
      'a.markdown:1:1 error Pages end in ".md", and this one ends in ".markdown". Rename it to "a.md". file/extension',
    ],
  },
  {
    name: 'an address that another page has',
    files: { 'a.md': SOUND, 'a/index.md': SOUND },
    findings: [
      'a.md:1:1 error This page and a/index.md are both served at /a/. Rename or delete one of them. file/address',
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
      'site.yaml:1:1 error "name" is missing. The short name of the organisation: the word mark. schema/required',
    ],
  },
  {
    name: 'empty settings',
    files: { 'site.yaml': '' },
    findings: [
      'site.yaml:1:1 error "name" is missing. The short name of the organisation: the word mark. schema/required',
      'site.yaml:1:1 error "url" is missing. The origin that visitors find the site at, such as https://example.org. schema/required',
      'site.yaml:1:1 error "description" is missing. One sentence about the site, for pages that have no summary of their own. schema/required',
      'site.yaml:1:1 error "language" is missing. The language of the text, such as "en" or "pt-BR". schema/required',
      'site.yaml:1:1 error "menu" is missing. The header, from left to right. schema/required',
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
      'site.yaml:1:1 warning Nothing reads the key "nam". Did you mean "name"? schema/unknown-key',
      'site.yaml:1:1 error "name" is missing. The short name of the organisation: the word mark. schema/required',
      'a.md:8:14 error There is no picture "a.png" beside this page or in content/media. picture/missing',
      'b.md:1:1 error The first line must be "---", and this one is "Hello". A page starts with its settings, between two lines of "---". file/front-matter',
      'c.md:2:8 error There is a second ": " in this line. Put the value in quotes, or start a new line. yaml/syntax',
    ],
  },
]

describe('a file that cannot be read is reported', () => {
  test.each(CASES)('$name', ({ files, findings }) => {
    expect(findingsOf(files)).toEqual(findings)
  })
})
