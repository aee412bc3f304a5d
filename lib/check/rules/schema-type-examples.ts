import type { Example } from '@/lib/check/example'

/** What is coerced, and what cannot be. */
export const schemaTypeExamples: readonly Example[] = [
  {
    within: 'front matter',
    wrong: 'description: ⟦2024⟧',
    finding:
      '"description" is the number 2024, and should be text. It is read as "2024"; put it in quotes to say so.',
    severity: 'warning',
    right: 'description: "2024"',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'description: ⟦1.10⟧',
    finding:
      '"description" is the number 1.10, and should be text. It is read as "1.10"; put it in quotes to say so.',
    severity: 'warning',
    right: 'description: "1.10"',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'description: ⟦true⟧',
    finding:
      '"description" is true, and should be text. It is read as "true"; put it in quotes to say so.',
    severity: 'warning',
    right: 'description: "true"',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'draft: ⟦"no"⟧',
    finding: '"draft" is the text "no", and should be true or false. It is read as false.',
    severity: 'warning',
    right: 'draft: false',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'draft: ⟦maybe⟧',
    finding: '"draft" should be true or false, and is the text "maybe".',
    right: 'draft: false',
  },
  {
    within: 'section',
    wrong:
      "- block: markdown\n  content:\n    title: Hello\n  design:\n    background:\n      gradient_angle: ⟦'45'⟧",
    finding: '"gradient_angle" is the text "45", and should be a number. It is read as 45.',
    severity: 'warning',
    right:
      '- block: markdown\n  content:\n    title: Hello\n  design:\n    background:\n      gradient_angle: 45',
    isFixed: true,
  },
  {
    within: 'section',
    wrong:
      '- block: markdown\n  content:\n    title: Hello\n  design:\n    background:\n      gradient_angle: ⟦steep⟧',
    finding: '"gradient_angle" should be a number, and is the text "steep".',
    right:
      '- block: markdown\n  content:\n    title: Hello\n  design:\n    background:\n      gradient_angle: 45',
  },
  {
    within: 'front matter',
    wrong: 'date: ⟦2026-1-5⟧',
    finding:
      '"date" should be a date such as 2026-11-23, and is the text "2026-1-5". Write 2026-01-05.',
    right: 'date: 2026-01-05',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'date: ⟦31.1.2026⟧',
    finding:
      '"date" should be a date such as 2026-11-23, and is the text "31.1.2026". Write 2026-01-31.',
    right: 'date: 2026-01-31',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'date: ⟦2026-02-30⟧',
    finding:
      '"date" should be a date such as 2026-11-23, and is the text "2026-02-30". No calendar has that day.',
    right: 'date: 2026-02-28',
  },
  {
    within: 'front matter',
    wrong: 'aliases: ⟦/old/⟧',
    finding:
      '"aliases" is the text "/old/", and should be a list. It is read as a list of one: ["/old/"].',
    severity: 'warning',
    right: 'aliases: [/old/]',
    isFixed: true,
  },
  {
    within: 'front matter',
    wrong: 'aliases:\n  ⟦-/old/\n  -/older/⟧',
    finding:
      '"aliases" should be a list, each entry in a line of its own and starting with "- ", and is the text "-/old/ -/older/".',
    right: 'aliases:\n  - /old/\n  - /older/',
  },
  {
    within: 'section',
    wrong: '- block: features\n  content:\n    items: ⟦many⟧',
    finding: '"items" should be a list, each entry starting with "- ", and is the text "many".',
    right: '- block: features\n  content:\n    items:\n      - name: Fast',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  content: ⟦Hello⟧',
    finding: '"content" should be a group of keys, indented below it, and is the text "Hello".',
    right: '- block: markdown\n  content:\n    text: Hello',
  },
  {
    within: 'section',
    wrong:
      '- block: markdown\n  content:\n    text: ⟦{{< cta cta_text="Our prices" cta_link="/page/" >}}⟧',
    finding: `"text" should be a single value, and is a group of keys. If it is text, put it in quotes: '{{< cta cta_text="Our prices" cta_link="/page/" >}}'`,
    right:
      '- block: markdown\n  content:\n    text: \'{{< cta cta_text="Our prices" cta_link="/page/" >}}\'',
    isFixed: true,
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  content:\n    title: ⟦[Hello]⟧',
    finding:
      '"title" should be a single value, and is a list. If it is text, put it in quotes: "[Hello]"',
    right: '- block: markdown\n  content:\n    title: "[Hello]"',
  },
  {
    within: 'section',
    wrong: '- block: markdown\n  content:\n    title: ⟦{ a: Hello }⟧',
    finding:
      '"title" should be a single value, and is a group of keys. If it is text, put it in quotes: "{ a: Hello }"',
    right: '- block: markdown\n  content:\n    title: Hello',
  },
  {
    within: 'section',
    wrong: '- ⟦Hello⟧',
    finding:
      'Entry 1 of "sections" should be a group of keys, indented below it, and is the text "Hello".',
    right: '- content:\n    text: Hello',
  },
  {
    wrong: '---\ntitle: A page\ntype: landing\nsections: ⟦none⟧\n---\n',
    finding:
      '"sections" should be a list, each entry starting with "- block:", and is the text "none".',
    right:
      '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
  },
  {
    within: 'section',
    wrong: '- block: features\n  content:\n    items:\n      -⟦⟧',
    finding: 'Entry 1 of "items" should be a group of keys, indented below it, and is empty.',
    right: '- block: features\n  content:\n    items:\n      - name: Fast',
  },
]
