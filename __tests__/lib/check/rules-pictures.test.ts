/** @jest-environment node */
import { type Files, findingsOf, landing, PICTURE, withText } from './content'

interface Case {
  name: string
  files: Files
  findings: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'that a figure shows and nobody saved',
    files: { 'a.md': withText(`{{< figure src="model.png" >}}`) },
    findings: [
      'a.md:8:25 error There is no picture "model.png" beside this page or in content/media. picture/missing',
    ],
  },
  {
    name: 'that text shows and nobody saved',
    files: { 'a.md': withText('See ![Us](team/us.png).') },
    findings: [
      'a.md:8:19 error There is no picture "team/us.png" beside this page or in content/media. picture/missing',
    ],
  },
  {
    name: 'that a hero shows and nobody saved',
    files: {
      'a.md': landing(`  - block: hero
    content:
      title: Hello
      image:
        filename: us.png
`),
    },
    findings: [
      'a.md:9:19 error There is no picture "us.png" beside this page or in content/media. picture/missing',
    ],
  },
  {
    name: 'that lies beside the page under nearly that name',
    files: { 'a/index.md': withText('![Us](us.pgn)'), 'a/us.png': PICTURE },
    findings: [
      'a/index.md:8:15 error There is no picture "us.pgn" beside this page or in content/media. Did you mean "us.png"? picture/missing',
    ],
  },
  {
    name: 'that the root of the content folder lacks',
    files: { 'a.md': withText('![Us](/us.png)') },
    findings: [
      'a.md:8:15 error There is no picture "/us.png" in the content folder. picture/missing',
    ],
  },
  {
    name: 'on another site',
    files: { 'a.md': withText('![Us](https://elsewhere.org/us.png)') },
    findings: [
      'a.md:8:15 error The picture "https://elsewhere.org/us.png" is on another site. Save it beside this page and write its file name. picture/missing',
    ],
  },
  {
    name: 'on another site, without a scheme',
    files: { 'a.md': withText('![Us](//elsewhere.org/us.png)') },
    findings: [
      'a.md:8:15 error The picture "//elsewhere.org/us.png" is on another site. Save it beside this page and write its file name. picture/missing',
    ],
  },
  {
    name: 'that is no picture',
    files: { 'a/index.md': withText('![Us](us.png)'), 'a/us.png': 'text' },
    findings: [
      'a/index.md:8:15 error The file "us.png" is not a picture that browsers draw. Save it as PNG, JPEG, WebP, AVIF, GIF or SVG. picture/missing',
    ],
  },
  {
    name: 'outside the content folder',
    files: { 'a.md': withText('![Us](../../../etc/passwd)') },
    findings: [
      'a.md:8:15 error There is no picture "../../../etc/passwd" beside this page or in content/media. picture/missing',
    ],
  },
]

describe('a missing or foreign picture is reported', () => {
  test.each(CASES)('$name', ({ files, findings }) => {
    expect(findingsOf(files)).toEqual(findings)
  })
})
