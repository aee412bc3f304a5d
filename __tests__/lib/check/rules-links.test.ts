/** @jest-environment node */
import { type Files, findingsOf, landing, SITE, withText } from './content'

interface Case {
  name: string
  files: Files
  findings: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'to a script, in text',
    files: { 'a.md': withText('Read [more](javascript:alert(1)).') },
    findings: [
      'a.md:8:21 error This link starts with a scheme that can run code, or that browsers do not follow. Use https, mailto, tel, or a path of this site. link/unsafe',
    ],
  },
  {
    name: 'to a script, in a field',
    files: {
      'a.md': landing(`  - block: hero
    content:
      title: Hi
      cta:
        label: Go
        url: javascript:alert(1)
`),
    },
    findings: [
      'a.md:10:14 error A link with "javascript:" is not written to the page. Use https, mailto, tel, or a path of this site. link/unsafe',
    ],
  },
  {
    name: 'to a script, behind a tab',
    files: {
      'a.md': landing(`  - block: hero
    content:
      title: Hi
      cta:
        label: Go
        url: "java\\tscript:alert(1)"
`),
    },
    findings: [
      'a.md:10:14 error A link with "java\\tscript:" is not written to the page. Use https, mailto, tel, or a path of this site. link/unsafe',
    ],
  },
  {
    name: 'to a script, behind what colours a terminal',
    files: {
      'a.md': landing(`  - block: hero
    content:
      title: Hi
      cta:
        label: Go
        url: "\\e[31mjava\\nscript:alert(1)"
`),
    },
    findings: [
      'a.md:10:14 error There is no page at "\\u001b[31mjava\\nscript:alert(1)". link/missing',
    ],
  },
  {
    name: 'to a content file that is not there',
    files: { 'a.md': withText('Read [more](../other/index.md).') },
    findings: ['a.md:8:21 error There is no content file at "../other/index.md". link/missing'],
  },
  {
    name: 'to a page that is not there',
    files: { 'a.md': withText('Read [more](/other/).') },
    findings: ['a.md:8:21 error There is no page at "/other/". link/missing'],
  },
  {
    name: 'to a page that is a draft',
    files: {
      'a.md': withText('[B](/b/)'),
      'b.md': landing('  - content:\n      title: B\n', 'draft: true\n'),
    },
    findings: ['a.md:8:13 error There is no page at "/b/". link/missing'],
  },
  {
    name: 'from a menu to a page that is not there',
    files: { 'site.yaml': SITE.replace('[]', '[{ label: A, url: /a/ }]') },
    findings: ['site.yaml:5:25 error There is no page at "/a/". link/missing'],
  },
]

describe('a link that leads nowhere is reported', () => {
  test.each(CASES)('$name', ({ files, findings }) => {
    expect(findingsOf(files)).toEqual(findings)
  })
})
