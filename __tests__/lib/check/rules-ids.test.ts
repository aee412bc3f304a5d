/** @jest-environment node */
import { type Files, findingsOf, landing } from './content'

interface Case {
  name: string
  files: Files
  findings: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'that two sections have',
    files: {
      'a.md': landing(`  - id: one
  - id: one
  - id: one
`),
    },
    findings: [
      'a.md:6:9 error The id "one" is taken by the section in line 5. Give this one another. section/duplicate-id',
      'a.md:7:9 error The id "one" is taken by the section in line 5. Give this one another. section/duplicate-id',
    ],
  },
  {
    name: 'with spaces',
    files: {
      'a.md': landing(`  - id: Our Prices
`),
    },
    findings: [
      'a.md:5:9 error An id has no spaces, and this one is "Our Prices". Write "our-prices". section/id',
    ],
  },
  {
    name: 'that YAML is told to read as a date',
    files: {
      'a.md': landing(`  - id: !!timestamp 2026-01-01
`),
    },
    findings: [
      'a.md:5:21 warning "id" is 2026-01-01, and should be text. It is read as "2026-01-01"; put it in quotes to say so. schema/type',
    ],
  },
  {
    name: 'that the frame has',
    files: {
      'a.md': landing(`  - id: main
`),
    },
    findings: [
      'a.md:5:9 error The id "main" belongs to the frame of the page. Give this section another. section/duplicate-id',
    ],
  },
]

describe('an id that cannot be linked to is reported', () => {
  test.each(CASES)('$name', ({ files, findings }) => {
    expect(findingsOf(files)).toEqual(findings)
  })
})
