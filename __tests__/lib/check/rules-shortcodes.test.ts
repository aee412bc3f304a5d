/** @jest-environment node */
import { type Files, findingsOf, withText } from './content'

interface Case {
  name: string
  files: Files
  findings: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'a parameter that is like no other',
    files: { 'a.md': withText(`{{< cta cta_text="We" __proto__="x" cta_link="/a/" >}}`) },
    findings: [
      'a.md:8:31 error The shortcode "cta" has no parameter "__proto__". It reads "cta_text", "cta_link", "cta_new_tab", "cta_alt_text", "cta_alt_link" and "cta_alt_new_tab". shortcode/parameter',
    ],
  },
  {
    name: 'a parameter that is missing',
    files: { 'a.md': withText(`{{< cta cta_text="We" >}}`) },
    findings: [
      'a.md:8:13 error "cta_link" is missing. Where the button leads. Write, for example: cta_link="/about/" schema/required',
    ],
  },
  {
    name: 'a parameter that is empty',
    files: { 'a.md': withText(`{{< cta cta_text="" cta_link="/a/" >}}`) },
    findings: [
      'a.md:8:17 error "cta_text" is empty. What stands on the button. Write, for example: cta_text="Read more" schema/required',
    ],
  },
]

describe('a shortcode that cannot be drawn is reported', () => {
  test.each(CASES)('$name', ({ files, findings }) => {
    expect(findingsOf(files)).toEqual(findings)
  })
})
