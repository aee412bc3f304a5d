/** What a part of a file stands in, so that an example shows only what it is about. */
export type Within = 'front matter' | 'section' | 'text' | 'settings'

/**
 * A mistake, what the checker says of it, and how it is mended. Examples are the documentation of a rule (docs/rules.md) and
 * its tests at once.
 */
export interface Example {
  /** `⟦` and `⟧` stand around the characters that the finding points at. Without them it is about the whole file. */
  wrong: string
  /** The sentence that an editor reads: all of it. */
  finding: string
  /** What it says of it when that is not the rule's own. */
  severity?: 'error' | 'warning'
  /** The same, mended: the checker has no finding in it. */
  right: string
  /** Whether `npm run check -- --fix` makes the one of the other. */
  isFixed?: true
  /** What both are a part of; they are a whole file when it is left out. */
  within?: Within
  /** The file that they are, from the content folder; `page.md` when left out. */
  name?: string
  /** Its name once it is mended, where the name is the mistake. */
  renamedTo?: string
  /**
   * What lies on the disk in place of the wrong text, where no text can show the mistake: these bytes, a symbolic link, or
   * nothing. `wrong` then describes it, or is how the bytes are read.
   */
  onDisk?: Uint8Array | { linkTo: string } | 'nothing'
  /** Other files of the site. */
  beside?: Readonly<Record<string, string | Uint8Array>>
}

/** An example as a file of a site. */
export interface ExampleFile {
  name: string
  text: string
  /** What the finding points at, as offsets in the text; undefined when it is about the whole file. */
  marked?: { start: number; end: number }
}

const MARKS = /[⟦⟧]/g

/** A picture that browsers draw, as far as its first bytes say: a GIF of this size, in pixels (GIF89a, 18). */
export function examplePicture(width: number, height = width): Uint8Array {
  const picture = Buffer.from('GIF89a\0\0\0\0\0\0\0', 'latin1')
  picture.writeUInt16LE(width, 6)
  picture.writeUInt16LE(height, 8)
  return picture
}

/** Settings of a site without a mistake. */
export const EXAMPLE_SETTINGS = `name: Example
url: https://example.org
description: An example.
language: en
menu: []
`

/** A picture that browsers draw, one pixel wide and high: a GIF. */
export const ONE_PIXEL = Uint8Array.from(
  Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
)

/** A page without a mistake. */
export const EXAMPLE_PAGE = page('sections:\n  - content:\n      title: Hello\n')

/** A drawing that is an icon, and a picture. */
export const EXAMPLE_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'

/** The file that an example is, wrong or right. */
export function exampleFile(example: Example, content: string): ExampleFile {
  const text = WRAPPED[example.within ?? 'file'](content)
  const [start, end] = [text.indexOf('⟦'), text.indexOf('⟧') - 1]
  return {
    name: example.name ?? (example.within === 'settings' ? 'site.yaml' : 'page.md'),
    text: text.replace(MARKS, ''),
    ...(start === -1 ? {} : { marked: { start, end } }),
  }
}

const WRAPPED: Record<Within | 'file', (content: string) => string> = {
  file: (content) => content,
  settings: (content) => `${EXAMPLE_SETTINGS}${content}\n`,
  'front matter': (content) =>
    page(`${content}\nsections:\n  - block: markdown\n    content:\n      title: Hello\n`),
  section: (content) => page(`sections:\n${indented(content, 2)}\n`),
  text: (content) =>
    page(
      `sections:\n  - block: markdown\n    content:\n      title: Hello\n      text: |\n${indented(content, 8)}\n`,
    ),
}

function page(rest: string): string {
  return `---\ntitle: A page\ntype: landing\n${rest}summary: A page.\n---\n`
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by))
}
