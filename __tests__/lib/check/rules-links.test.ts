/** @jest-environment node */
import { type Files, findingsOf, landing, PICTURE, SITE, withText } from './content'

interface Case {
  name: string
  files: Files
  findings: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'to a script, behind a tab',
    files: {
      'a.md': landing(`  - block: hero
    content:
      title: Hi
      cta:
        label: Join us
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
        label: Join us
        url: "\\e[31mjava\\nscript:alert(1)"
`),
    },
    findings: [
      'a.md:10:14 error There is no page at "\\u001b[31mjava\\nscript:alert(1)". link/missing',
    ],
  },
  {
    name: 'to a page that is not there',
    files: { 'a.md': withText('Read [us](/other/).') },
    findings: ['a.md:8:19 error There is no page at "/other/". link/missing'],
  },
  {
    name: 'in a title',
    files: { 'a.md': landing('  - content:\n      title: See [us](/other/)\n') },
    findings: ['a.md:6:23 error There is no page at "/other/". link/missing'],
  },
  {
    name: 'in the caption of a figure',
    files: {
      'a.md': withText('{{< figure src="a.gif" alt="A dot" caption="By [us](/other/)" >}}'),
      'a.gif': PICTURE,
    },
    findings: ['a.md:8:61 error There is no page at "/other/". link/missing'],
  },
  {
    name: 'from a menu to a page that is a draft',
    files: {
      'site.yaml': SITE.replace('[]', '[{ label: A, url: /a/ }]'),
      'a.md': landing('  - content:\n      title: A\n', 'draft: true\n'),
    },
    findings: [
      'site.yaml:5:25 error The page at "/a/" is a draft, so visitors find nothing there. Publish it, or take this link out until then. link/draft',
    ],
  },
  {
    name: 'to a place of a page that moved',
    files: {
      'a.md': withText('[Our team](/old/?x#taem)'),
      'b.md': landing('  - id: team\n', 'aliases: [/old/]\n'),
    },
    findings: [
      'a.md:8:20 warning The page at "/old/" has moved to "/b/". Write the new address. link/moved',
      'a.md:8:27 error There is no "#taem" on the page /b/. Did you mean "#team"? link/fragment',
    ],
  },
  {
    name: 'to a heading in a section that is left out',
    files: {
      'a.md': landing(
        '  - content: { text: "[Us](#us)" }\n  - demo: true\n    content: { text: "## Us" }\n',
      ),
    },
    findings: [
      'a.md:5:28 error There is no "#us" on this page. Give a section this id, or write a heading of these words. link/fragment',
    ],
  },
  {
    name: 'with words that say nothing in the language of its page',
    files: {
      'a.md': `${withText('Unsere Preise [hier](/a/) und [here](/a/).').replace('---\n', '---\nlanguage: de-AT\n')}`,
    },
    findings: [
      'a.md:9:24 warning "hier" does not say where this link leads. Link the words that do, such as the name of the page. link/vague',
    ],
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

const HEADINGS = '## Straße & Co.\n\n## Twice\n\n## Twice\n\n## Own {#mine}'

const RIGHT: readonly { name: string; files: Files }[] = [
  {
    name: 'to a heading',
    files: {
      'a.md': withText(
        `[A](#straße--co) [B](#stra%C3%9Fe--co) [C](#twice-1) [D](/a/#mine)\n\n${HEADINGS}`,
      ),
    },
  },
  {
    name: 'to a section, to its title and to a figure',
    files: {
      'a.md': landing(`  - id: one
    content:
      title: One
      text: |
        [A](#one) [B](#one-title) [C](#figure-two)

        {{< figure src="a.gif" alt="A dot" caption="Two" >}}
`),
      'a.gif': PICTURE,
    },
  },
  {
    name: 'to what is on every page',
    files: { 'a.md': withText('[Up](#) [Top](#top) [Main](/a/#main) [Words](#:~:text=Words)') },
  },
  {
    name: 'from a menu to a place that some page has',
    files: {
      'site.yaml': SITE.replace('[]', '[{ label: One, url: "#one" }]'),
      'a.md': landing('  - id: one\n'),
    },
  },
  {
    name: 'from a draft to a draft',
    files: {
      'a.md': landing('  - content: { text: "[B](/b/)" }\n', 'draft: true\n'),
      'b.md': landing('  - content: { title: B }\n', 'draft: true\n'),
    },
  },
  {
    name: 'to a draft that is found at the legacy origin',
    files: {
      'site.yaml': `${SITE}legacy_origin: https://old.example.org\n`,
      'a.md': withText('[B](/b/#c)'),
      'b.md': landing('  - content: { title: B }\n', 'draft: true\n'),
    },
  },
  {
    name: 'as DOI, as ORCID and as e-mail address',
    files: {
      'a.md': withText(
        'https://doi.org/10.1000/182, https://orcid.org/0000-0002-1825-0097, us@example.org',
      ),
    },
  },
  {
    name: 'named by a picture, by a label or by footnotes',
    files: {
      'a.md': withText(
        '[![Our team](a.gif)](/a/) <a href="/a/" aria-label="Our team"><b></b></a> Yes.[^1]\n\n[^1]: No.',
      ),
      'a.gif': PICTURE,
    },
  },
  {
    name: 'with words of a language that nobody knows here',
    files: {
      'a.md': withText('[here](/a/)').replace('---\n', '---\nlanguage: tlh\n'),
    },
  },
  {
    name: 'to a place on the same page, whatever it is called',
    files: { 'a.md': withText('[More](#more)\n\n## More') },
  },
]

describe('nothing is said of a link', () => {
  test.each(RIGHT)('$name', ({ files }) => {
    expect(findingsOf(files)).toEqual([])
  })
})
