/** @jest-environment node */
import { type Files, findingsOf, landing, SITE } from './content'

interface Case {
  name: string
  files: Files
  findings: readonly string[]
}

/** Nine lists of ten, each of them the one before: a billion. */
const LAUGHS = `---
a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]
${Array.from({ length: 8 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`).join('\n')}
---
`

const CASES: readonly Case[] = [
  {
    name: 'a second colon in a line',
    files: {
      'a.md': `---
title: A: B
type: landing
sections: []
---
`,
    },
    findings: [
      'a.md:2:8 error There is a second ": " in this line. Put the value in quotes, or start a new line. yaml/syntax',
    ],
  },
  {
    name: 'a bracket that is not closed',
    files: {
      'a.md': `---
title: A
type: landing
sections: [
---
`,
    },
    findings: [
      'a.md:5:1 error The indentation does not fit the lines above. Line it up with its neighbours, with spaces. yaml/syntax',
    ],
  },
  {
    name: 'a quote that is not closed',
    files: {
      'a.md': `---
title: "A
type: landing
sections: []
---
`,
    },
    findings: [
      'a.md:5:1 error Something is missing here: a ":" after a key, or the end of a quoted value or a bracket. yaml/syntax',
    ],
  },
  {
    name: 'a tab as indentation',
    files: {
      'a.md': `---
title: A
type: landing
sections:
	- block: markdown
---
`,
    },
    findings: [
      'a.md:5:1 error A tab indents this line. YAML is indented with spaces: replace the tab. yaml/tab',
    ],
  },
  {
    name: 'a key that is given twice',
    files: {
      'a.md': `---
title: A
type: landing
title: B
sections: []
---
`,
    },
    findings: [
      'a.md:4:1 error "title" is given twice; the first time in line 2. Keep one of them. yaml/duplicate-key',
    ],
  },
  {
    name: 'a key that a section gives twice',
    files: {
      'a.md': landing(`  - block: markdown
    id: a
    id: b
`),
    },
    findings: [
      'a.md:7:5 error "id" is given twice; the first time in line 6. Keep one of them. yaml/duplicate-key',
    ],
  },
  {
    name: 'an alias without an anchor',
    files: {
      'a.md': `---
title: *name
type: landing
sections: []
---
`,
    },
    findings: [
      'a.md:2:8 error No anchor "&name" stands above this alias. Check the name; if the value starts with "*", put it in quotes. yaml/alias',
    ],
  },
  {
    name: 'an alias inside its own anchor',
    files: {
      'a.md': `---
title: A
type: landing
sections: &all
  - *all
---
`,
    },
    findings: [
      'a.md:5:5 error The alias "*all" stands inside its own anchor: it would never end. Write the value out. yaml/alias',
    ],
  },
  {
    name: 'a merge of a text',
    files: {
      'a.md': `---
title: A
type: landing
sections:
  - <<: text
---
`,
    },
    findings: [
      'a.md:5:9 error After "<<:" comes an alias of a map, or a list of such aliases. yaml/alias',
    ],
  },
  {
    name: 'aliases that explode',
    files: { 'a.md': LAUGHS },
    findings: [
      'a.md:6:10 error With the alias "*a3" this page stands for more than 20,000 values. Write out what is needed. yaml/alias',
    ],
  },
  {
    name: 'a tag that asks for a function',
    files: {
      'a.md': `---
title: !!js/function "function(){}"
type: landing
sections: []
---
`,
    },
    findings: [
      'a.md:2:8 error This tag (the word after "!") is not supported. Delete it; if the value starts with "!", put it in quotes. yaml/tag',
    ],
  },
  {
    name: 'settings with a broken line',
    files: { 'site.yaml': `${SITE}  email: a\n` },
    findings: [
      'site.yaml:6:1 error The indentation does not fit the lines above. Line it up with its neighbours, with spaces. yaml/syntax',
    ],
  },
]

describe('YAML that cannot be read is reported', () => {
  test.each(CASES)('$name', ({ files, findings }) => {
    expect(findingsOf(files)).toEqual(findings)
  })
})
