import type { Example } from '@/lib/check/example'

/** What people write, each with its sentence. */
export const yamlSyntaxExamples: readonly Example[] = [
  {
    within: 'front matter',
    wrong: 'description: ⟦Open science: a guide⟧',
    finding:
      'This value has a colon with a space behind it, so it needs quotes: "Open science: a guide"',
    right: 'description: "Open science: a guide"',
    isFixed: true,
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  content: ⟦title: Hello⟧',
    finding:
      'This value has a colon with a space behind it. If "title" is a key, start a new line for it; if it is text, put the value in quotes: "title: Hello"',
    right: '- block: markdown\n  content:\n    title: Hello',
  },
  {
    within: 'front matter',
    wrong: 'description⟦:⟧Who we are\ndraft: false',
    finding: 'A space is missing after the colon. Write description: Who we are',
    right: 'description: Who we are\ndraft: false',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'description⟦ = ⟧Who we are\ndraft: false',
    finding: 'After a key comes a plain colon (:). Write description: Who we are',
    right: 'description: Who we are\ndraft: false',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: '⟦description Who we are⟧\ndraft: false',
    finding:
      'This line has no colon, so it is no key with a value. If "description" is a key, write a colon after it. If it belongs to "type", indent it further.',
    right: 'description: Who we are\ndraft: false',
  },
  {
    within: 'front matter',
    wrong: 'description: Who we are.\n⟦What we do.⟧\ndraft: false',
    finding:
      'This line has no colon, so it is no key with a value. If "What" is a key, write a colon after it. If it belongs to "description", indent it further.',
    right: 'description: Who we are.\n  What we do.\ndraft: false',
  },
  {
    within: 'front matter',
    wrong: 'description: ⟦@2i2c on the web⟧',
    finding: 'A value cannot start with "@". If it is text, put it in quotes: "@2i2c on the web"',
    right: 'description: "@2i2c on the web"',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'description: ⟦**Open** to all⟧',
    finding:
      'A value that starts with "*" is read as the name of another value. If it is text, put it in quotes: "**Open** to all"',
    right: 'description: "**Open** to all"',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'description: ⟦& more⟧',
    finding:
      'A value that starts with "&" is read as a name for what follows. If it is text, put it in quotes: "& more"',
    right: 'description: "& more"',
  },
  {
    within: 'front matter',
    wrong: 'description: ⟦? or !⟧',
    finding: 'A value cannot start with "? ". If it is text, put it in quotes: "? or !"',
    right: 'description: "? or !"',
  },
  {
    within: 'front matter',
    wrong: 'aliases: ⟦- /old/⟧',
    finding:
      'A value cannot start with "- ": a list starts in the line below its key. If it is text, put it in quotes: "- /old/"',
    right: 'aliases:\n  - /old/',
  },
  {
    within: 'front matter',
    wrong: 'description: ⟦[Our guide](/page/) for all⟧',
    finding:
      'A value that starts with "[" is read as a list, and this one goes on after the "]". If it is text, put it in quotes: "[Our guide](/page/) for all"',
    right: 'description: "[Our guide](/page/) for all"',
  },
  {
    within: 'section',
    wrong:
      '- block: markdown\n  content:\n    text: ⟦{{< cta cta_text="Our prices" cta_link="/page/" >}} now⟧',
    finding: `A value that starts with "{" is read as a group of keys, and this one goes on after the "}". If it is text, put it in quotes: '{{< cta cta_text="Our prices" cta_link="/page/" >}} now'`,
    right: `- block: markdown\n  content:\n    text: '{{< cta cta_text="Our prices" cta_link="/page/" >}} now'`,
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  content:\n    text: ⟦| Hello⟧',
    finding:
      'The text of a "|" starts in the next line, indented. If the "|" is part of the text, put it in quotes: "| Hello"',
    right: '- block: markdown\n  content:\n    text: |\n      Hello',
  },
  {
    within: 'front matter',
    wrong: 'description: ⟦"⟧Who we are\ndraft: false',
    finding: 'This double quote (") is never closed. Put another one at the end of the value.',
    right: 'description: "Who we are"\ndraft: false',
  },
  {
    within: 'front matter',
    wrong: "description: ⟦'⟧Who we are\ndraft: false",
    finding: `This single quote (') is never closed. Put another one at the end of the value.`,
    right: "description: 'Who we are'\ndraft: false",
  },
  {
    within: 'front matter',
    wrong: 'description: "Who we are,\n⟦and what we do"⟧\ndraft: false',
    finding:
      'This line belongs to the quoted text that starts above. Indent it further than "description".',
    right: 'description: "Who we are,\n  and what we do"\ndraft: false',
  },
  {
    within: 'front matter',
    wrong: "description: 'It⟦'⟧s for you'",
    finding: `The text ends at this quote, which stands inside it. For an apostrophe, put the value in double quotes: "It's for you"`,
    right: `description: "It's for you"`,
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'description: "The ⟦"⟧right to replicate" and you"',
    finding: `The text ends at this quote, which stands inside it. For quotes inside, put the value in single ones: 'The "right to replicate" and you'`,
    right: `description: 'The "right to replicate" and you'`,
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'description: "Open" ⟦to all⟧',
    finding: `This stands after the closing quote. Put the quotes around the whole value: '"Open" to all'`,
    right: `description: '"Open" to all'`,
  },
  {
    within: 'front matter',
    wrong: 'description: ⟦“Open science: a guide”⟧',
    finding: 'YAML reads only straight quotes, and these are curly. Write "Open science: a guide"',
    right: 'description: "Open science: a guide"',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'description: "From C:⟦\\p⟧ages to the web"',
    finding:
      'In double quotes, "\\p" means nothing. Write two backslashes ("\\\\p"), or put the value in single quotes.',
    right: 'description: "From C:\\\\pages to the web"',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'aliases:\n  - /old/\n  ⟦-⟧/older/',
    finding: 'A space is missing after the "-", which starts an entry of a list. Write - /older/',
    right: 'aliases:\n  - /old/\n  - /older/',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n     ⟦content⟧:\n       title: Hello',
    finding:
      '"content" cannot stand below "block", which has a value in its own line. If they belong side by side, start "content" in column 5.',
    right: '- block: markdown\n  content:\n    title: Hello',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  content:\n      title: Hello\n     ⟦text⟧: We are here.',
    finding:
      '"text" starts in column 8, and no key above it does. Start it in column 9 like "title", or in column 5 like "content".',
    right: '- block: markdown\n  content:\n      title: Hello\n      text: We are here.',
  },
  {
    within: 'section',
    wrong:
      '- block: markdown\n  content:\n    title: Hello\n- block: markdown\n⟦content⟧:\n  title: Bye',
    finding:
      '"content" stands in the column of the "-" above it. If it starts an entry of its own, write "- " before it; if it belongs to the one above, start it in column 5.',
    right:
      '- block: markdown\n  content:\n    title: Hello\n- block: markdown\n  content:\n    title: Bye',
  },
  {
    within: 'front matter',
    wrong: 'aliases: /old/\n⟦- /older/⟧\ndraft: false',
    finding:
      'An entry of a list ("- ") cannot stand here: "aliases" above it is a key with a value of its own. Give the list a key, or make the value of "aliases" an entry too.',
    right: 'aliases:\n  - /old/\n  - /older/\ndraft: false',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  content:\n    title: Hello\n    text: |\n    ⟦We are here.⟧',
    finding:
      'This line is not indented far enough to be part of "text". If it is, start it in column 9.',
    right: '- block: markdown\n  content:\n    title: Hello\n    text: |\n      We are here.',
  },
  {
    wrong:
      '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      text: |\n⟦             ⟧\n        We are here.\n---\n',
    finding: 'This blank line has more spaces than the text of "text" below it. Delete its spaces.',
    right:
      '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      text: |\n\n        We are here.\n---\n',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'aliases: ⟦[⟧/old/, /older/\ndraft: false',
    finding: 'This "[" is never closed. A list in brackets ends with "]".',
    right: 'aliases: [/old/, /older/]\ndraft: false',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  design: ⟦{⟧ columns: 1',
    finding: 'This "{" is never closed. What stands in braces ends with "}".',
    right: '- block: markdown\n  design: { columns: 1 }',
  },
  {
    within: 'front matter',
    wrong: 'aliases: [/old/, /older/]⟦]⟧',
    finding: 'This "]" closes nothing. Delete it, or put the value in quotes.',
    right: 'aliases: [/old/, /older/]',
  },
  {
    within: 'front matter',
    wrong: 'aliases: [/old/, ⟦,⟧ /older/]',
    finding: 'There is nothing between this comma and what is before it. Delete one.',
    right: 'aliases: [/old/, /older/]',
  },
  {
    within: 'front matter',
    wrong: 'aliases: ["/old/" ⟦"⟧/older/"]',
    finding: 'A comma is missing before this: in brackets, entries are separated by commas.',
    right: 'aliases: ["/old/", "/older/"]',
  },
  {
    within: 'front matter',
    wrong: 'aliases: [\n  ⟦-⟧ /old/\n  ]',
    finding:
      'Inside brackets, entries have no "-": separate them by commas. Or delete the brackets.',
    right: 'aliases: [\n  /old/\n  ]',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  content: { title: ⟦Hello text: Bye }⟧',
    finding: 'A comma is missing between two keys here, or a value with ": " in it needs quotes.',
    right: '- block: markdown\n  content: { title: Hello, text: Bye }',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  design:\n    spacing:\n      padding: [⟦@tall⟧, 2rem]',
    finding: 'A value cannot start with "@". If it is text, put it in quotes: "@tall"',
    right: '- block: markdown\n  design:\n    spacing:\n      padding: ["@tall", 2rem]',
    isFixed: true,
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  design:\n    spacing:\n      padding: [2rem, ⟦#tall⟧]',
    finding:
      'A "#" with a space before it starts a comment, so this is not part of the value. If it should be, put it in quotes: "#tall"',
    right: '- block: markdown\n  design:\n    spacing:\n      padding: [2rem, "#tall"]',
  },
  {
    within: 'front matter',
    wrong: 'description: "Who we are"⟦#⟧ for search',
    finding: 'A "#" that starts a comment needs a space before it.',
    right: 'description: "Who we are" # for search',
  },
  {
    within: 'front matter',
    wrong: 'description:⟦ ⟧Who we are\ndraft: false',
    finding:
      'Here stands a space that YAML does not read as one: copied text has such no-break spaces. Replace it by a plain space.',
    right: 'description: Who we are\ndraft: false',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: '⟦...⟧\ndraft: false',
    finding: '"..." ends what is read as settings, and more of them follow. Delete it.',
    right: 'draft: false',
  },
  {
    wrong:
      '---\n    title: A page\n⟦type⟧: landing\nsections:\n  - content:\n      title: Hello\n---\n',
    finding: '"type" starts further left than "title" above it. Start both in column 1.',
    right:
      '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
  },
  {
    wrong: '---\n⟦%title⟧\ntype: landing\nsections: []\n---\n',
    finding: 'A line cannot start with "%". Put the text in quotes, or delete the line.',
    right: '---\ntitle: "%title"\ntype: landing\nsummary: A page.\nsections: []\n---\n',
  },
  {
    wrong: '---\n⟦An open page⟧\n---\n',
    finding:
      'This is a text without a key. Settings are keys with values, such as: title: About us',
    right: '---\ntitle: An open page\ntype: landing\nsummary: A page.\nsections: []\n---\n',
  },
  {
    wrong: '---\n⟦- title: A page⟧\n- type: landing\n---\n',
    finding: 'This is a list. Settings are keys with values, such as: title: About us',
    right: '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections: []\n---\n',
  },
  {
    within: 'front matter',
    wrong: 'aliases: [/old/]\n⟦"⟧description: Who we are\ndraft: false',
    finding: 'This quote (") is never closed. Put another one at the end of what it is about.',
    right: 'aliases: [/old/]\n"description": Who we are\ndraft: false',
  },
  {
    within: 'front matter',
    wrong: 'description: ⟦:⟧ Who we are',
    finding:
      'There is a colon too many here. Delete it, or put the value in quotes: ": Who we are"',
    right: 'description: Who we are',
  },
  {
    wrong:
      '---\ntitle: A page\ntype: landing\nsections:\n  - block: markdown\n⟦content⟧:\n  title: Hello\n  - block: markdown\n---\n',
    finding:
      '"content" starts in column 1, which ends the list above it, and the list goes on below. If it belongs to the entry above, start it in column 5.',
    right:
      '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - block: markdown\n    content:\n      title: Hello\n  - block: markdown\n---\n',
  },
  {
    within: 'section',
    wrong: '⟦block⟧: markdown\n- block: markdown\n  id: two',
    finding:
      '"block" is below "sections" without a "- ", and a list goes on further down. Write "- " before the first key of each entry.',
    right: '- block: markdown\n- block: markdown\n  id: two',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  id: one\n ⟦-⟧ block: markdown\n   id: two',
    finding:
      'This "-" stands in column 4, and the one above it in column 3. The entries of one list start in the same column.',
    right: '- block: markdown\n  id: one\n- block: markdown\n  id: two',
  },
  {
    within: 'section',
    wrong:
      '- block: markdown\n  content:\n    ⟦text⟧:\n      We offer two ways:\n\n      **Members** pay. **Guests** do not.',
    finding:
      'Below "text" stands a text of several lines. Write "|" after the colon, so that it is read as text: text: |',
    right:
      '- block: markdown\n  content:\n    text: |\n      We offer two ways:\n\n      **Members** pay. **Guests** do not.',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  content:\n    text: |\n      One\n   ⟦# Two⟧\n      Three',
    finding:
      'This comment ends the text of "text", since it starts further left. If it is part of the text, start it in column 9; if not, move it above "text".',
    right: '- block: markdown\n  content:\n    text: |\n      One\n      # Two\n      Three',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  content:\n    text: |\n        One\n      ⟦Two⟧',
    finding:
      'This line starts in column 9, and the first one of the text of "text" in column 11. No line of a text starts further left than its first: start both in the same column.',
    right: '- block: markdown\n  content:\n    text: |\n      One\n      Two',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  id: one\n⟦content⟧:\n    title: Hello',
    finding:
      '"content" stands in the column of the "-" above it. If it starts an entry of its own, write "- " before it; if it belongs to the one above, start it in column 5.',
    right: '- block: markdown\n  id: one\n  content:\n    title: Hello',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n ⟦id⟧: one\n  content:\n    title: Hello',
    finding:
      '"id" starts in column 4, and no key above it does. Start it in column 5 like "block", or in column 1 like "sections".',
    right: '- block: markdown\n  id: one\n  content:\n    title: Hello',
  },
  {
    within: 'section',
    wrong:
      "- block: markdown\n  content:\n    title: Hello\n    text: 'Your\n       community⟦'⟧s tools\n      and data'",
    finding: `A text in quotes that starts further up ends here. If this is an apostrophe, write two of them (''); if not, the quote that it starts with is not closed where it should be.`,
    right:
      "- block: markdown\n  content:\n    title: Hello\n    text: |\n      Your community's tools\n      and data",
  },
  {
    within: 'front matter',
    wrong: 'draft: false\n⟦// Not yet.⟧\ndescription: Who we are.',
    finding: 'In YAML, a comment starts with "#". Write # Not yet.',
    right: 'draft: false\n# Not yet.\ndescription: Who we are.',
  },
  {
    within: 'section',
    wrong: '- content:\n    title: Hello\n⟦*⟧ content:\n    title: Hi',
    finding: 'In YAML, an entry of a list starts with "- ", not with "*". Write - content:',
    right: '- content:\n    title: Hello\n- content:\n    title: Hi',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'description: "Who we are."⟦,⟧\ndraft: false',
    finding: 'No comma belongs behind a value, except inside brackets. Delete it.',
    right: 'description: "Who we are."\ndraft: false',
    isFixed: true,
  },
  {
    within: 'section',
    wrong:
      '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: ⟦:rocket:⟧',
    finding: 'This value has a colon at its end, so it needs quotes: ":rocket:"',
    right:
      '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: ":rocket:"',
    isFixed: true,
  },
]
