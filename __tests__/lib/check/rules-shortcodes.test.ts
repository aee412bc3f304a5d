/** @jest-environment node */
import { type Files, findingsOf, withText } from './content'

interface Case {
  name: string
  files: Files
  findings: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'a shortcode that there is not',
    files: { 'a.md': withText(`{{< figur src="a.png" >}}`) },
    findings: [
      'a.md:8:13 error There is no shortcode "figur". Did you mean "figure"? To show it as text, write {{</* figur */>}}. shortcode/unknown',
    ],
  },
  {
    name: 'a shortcode that is like no other',
    files: { 'a.md': withText('{{< constructor >}}') },
    findings: [
      'a.md:8:13 error There is no shortcode "constructor". There are "cta" and "figure". To show it as text, write {{</* constructor */>}}. shortcode/unknown',
    ],
  },
  {
    name: 'a parameter that there is not',
    files: { 'a.md': withText(`{{< cta cta_text="Go" cta_lnk="/a/" cta_link="/a/" >}}`) },
    findings: [
      'a.md:8:31 error The shortcode "cta" has no parameter "cta_lnk". Did you mean "cta_link"? shortcode/parameter',
    ],
  },
  {
    name: 'a parameter that is like no other',
    files: { 'a.md': withText(`{{< cta cta_text="Go" __proto__="x" cta_link="/a/" >}}`) },
    findings: [
      'a.md:8:31 error The shortcode "cta" has no parameter "__proto__". It reads "cta_text", "cta_link", "cta_new_tab", "cta_alt_text", "cta_alt_link" and "cta_alt_new_tab". shortcode/parameter',
    ],
  },
  {
    name: 'a parameter that is missing',
    files: { 'a.md': withText(`{{< cta cta_text="Go" >}}`) },
    findings: ['a.md:8:13 error "cta_link" is missing. Where the button leads. schema/required'],
  },
  {
    name: 'a parameter that is empty',
    files: { 'a.md': withText(`{{< cta cta_text="" cta_link="/a/" >}}`) },
    findings: ['a.md:8:17 error "cta_text" is empty. What stands on the button. schema/required'],
  },
  {
    name: 'a value without a name',
    files: { 'a.md': withText(`{{< figure "a.png" >}}`) },
    findings: [
      'a.md:8:13 error "src" is missing. The file, beside the page or in content/media. schema/required',
      'a.md:8:20 error The shortcode "figure" takes values with a name: src="a.png", for example. shortcode/parameter',
    ],
  },
  {
    name: 'a value without a name beside others with one',
    files: { 'a.md': withText(`{{< cta "/a/" cta_text="Go" cta_link="/a/" >}}`) },
    findings: [
      'a.md:8:23 error The shortcode "cta" has a parameter with a name, "cta_text", and one without, "/a/". Give a name to all of them, or to none. shortcode/syntax',
    ],
  },
  {
    name: 'a tag that is not closed',
    files: {
      'a.md': withText(`Before {{< cta cta_text="Go"

after`),
    },
    findings: [
      'a.md:8:16 error The shortcode "cta" begins here with {{< but has no >}} at its end. Write >}} after its last parameter. shortcode/syntax',
    ],
  },
  {
    name: 'an end without a beginning',
    files: { 'a.md': withText('Text {{< /cta >}}') },
    findings: [
      'a.md:8:14 error The shortcode "cta" takes no text and needs no closing. Delete {{< /cta >}}. shortcode/unclosed',
    ],
  },
  {
    name: 'HTML that is left out',
    files: { 'a.md': withText(`Text <script>alert(1)</script> and <b onclick="a()">bold</b>`) },
    findings: [
      'a.md:8:14 warning The element <script> is left out of the page: it could run code, or change what is around it. html/removed',
      'a.md:8:47 warning The attribute "onclick" is left out of the page: it could run code, or means nothing here. html/removed',
    ],
  },
]

describe('a shortcode that cannot be drawn is reported', () => {
  test.each(CASES)('$name', ({ files, findings }) => {
    expect(findingsOf(files)).toEqual(findings)
  })
})
