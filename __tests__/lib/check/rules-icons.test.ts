/** @jest-environment node */
import { type Files, findingsOf, landing } from './content'

interface Case {
  name: string
  files: Files
  findings: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'a misspelt name',
    files: {
      'a.md': landing(`  - block: features
    content:
      items:
        - name: A
          icon: laptop-cod
`),
    },
    findings: [
      'a.md:9:17 error Unknown icon "laptop-cod" in pack "fas". Did you mean "laptop-code"? icon/unknown',
    ],
  },
  {
    name: 'a name of another pack',
    files: {
      'a.md': landing(`  - block: features
    content:
      items:
        - name: A
          icon: github
`),
    },
    findings: [
      'a.md:9:17 error Unknown icon "github" in pack "fas". There is one in pack "fab": write "icon_pack: fab". icon/unknown',
    ],
  },
  {
    name: 'a name that no pack has',
    files: {
      'a.md': landing(`  - block: features
    content:
      items:
        - name: A
          icon: qqqqqqqqqqqq
`),
    },
    findings: ['a.md:9:17 error Unknown icon "qqqqqqqqqqqq" in pack "fas". icon/unknown'],
  },
  {
    name: 'an unknown pack',
    files: {
      'a.md': landing(`  - block: features
    content:
      items:
        - name: A
          icon: users
          icon_pack: fa
`),
    },
    findings: [
      'a.md:10:22 error There is no icon pack "fa". The packs are "fas", "far" and "fab". Did you mean "fas"? icon/unknown',
    ],
  },
  {
    name: 'the pack of thin drawings',
    files: {
      'a.md': landing(`  - block: features
    content:
      items:
        - name: A
          icon: users
          icon_pack: fal
`),
    },
    findings: [
      'a.md:10:22 error There is no icon pack "fal". The packs are "fas", "far" and "fab". Its thin drawings are not part of Font Awesome Free; "fas" and "far" are. icon/unknown',
    ],
  },
  {
    name: 'a pack called constructor',
    files: {
      'a.md': landing(`  - block: features
    content:
      items:
        - name: A
          icon: users
          icon_pack: constructor
`),
    },
    findings: [
      'a.md:10:22 error There is no icon pack "constructor". The packs are "fas", "far" and "fab". icon/unknown',
    ],
  },
  {
    name: 'an icon called __proto__',
    files: {
      'a.md': landing(`  - block: features
    content:
      items:
        - name: A
          icon: __proto__
`),
    },
    findings: ['a.md:9:17 error Unknown icon "__proto__" in pack "fas". icon/unknown'],
  },
]

describe('an icon that cannot be drawn is reported', () => {
  test.each(CASES)('$name', ({ files, findings }) => {
    expect(findingsOf(files)).toEqual(findings)
  })
})
