/** @jest-environment node */
import { findingsOf, withText } from './content'

test.each([
  'As others say [1] (see below), and [sic](as it stands).',
  'Two to the third is 2**3, and 2*3 is six. #science #open',
  'Write `[words] (/address/)`, `**bold` or `{< cta >}` in your file.',
  'Stars are shown \\*\\* with backslashes, and so is \\[words\\] (/a/).',
  '**Bold** and ***both***, **_one_ in the other**, and [**bold** words](/a/).',
  '* One\n* Two\n  -5 degrees\n\nIt costs <!-- not much --> little.',
  '```\n##No heading\n[a] (/b/)\n<!-- open\n```',
  'An array[0](x) of [things] and {{name}}.',
])('what is read, or meant as it stands, has no finding: %s', (text) => {
  const found = findingsOf({ 'a.md': withText(text) })
  expect(found.filter((finding) => finding.endsWith('text/markup'))).toEqual([])
})

test.each([
  ['Ask **[the team] (/a/) and us**.', '8:15'],
  ['> See ![Us](us all.png).', '8:15'],
  ['| a | b |\n| - | - |\n| [c] (/a/) | d |', '10:11'],
])('what is not read is found in bold, quotations and tables: %s', (text, place) => {
  const found = findingsOf({ 'a.md': withText(text) })
  expect(found.filter((finding) => finding.endsWith('text/markup'))).toEqual([
    expect.stringMatching(new RegExp(`^a\\.md:${place} warning `)),
  ])
})
