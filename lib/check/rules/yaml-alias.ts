import type { Rule } from '@/lib/check/rule'
import { quoted } from '@/lib/check/syntax/stumble'
import type { AliasMistake } from '@/lib/check/yaml/tree'

export const yamlAlias: Rule = {
  id: 'yaml/alias',
  severity: 'error',
  summary: 'What is taken over with "*" has a name ("&") above it, and ends.',
  why: 'In YAML, `&name` before a value gives it a name, and `*name` takes the same value over below it. Text that starts with `*`, such as bold words of Markdown, is read so too: it needs quotes.',
  examples: [
    {
      within: 'front matter',
      wrong: 'description: ⟦*Open*⟧',
      finding:
        'No value above is named "&Open*". Check the name after "*"; if this is text, put it in quotes: "*Open*"',
      right: 'description: "*Open*"',
      isFixed: true,
    },
    {
      within: 'section',
      wrong: '- design: &wide\n    columns: 1\n- design: ⟦*wied⟧',
      finding:
        'No value above is named "&wied". Check the name after "*"; if this is text, put it in quotes: "*wied"',
      right: '- design: &wide\n    columns: 1\n- design: *wide',
    },
    {
      within: 'section',
      wrong: '- design: &wide\n    columns: ⟦*wide⟧',
      finding:
        '"*wide" stands inside the value that "&wide" names: it would never end. Write out what is meant.',
      right: '- design: &wide\n    columns: 1\n- design: *wide',
    },
    {
      within: 'section',
      wrong: '- design:\n    <<: ⟦wide⟧',
      finding: 'After "<<:" comes a "*" with the name of a group of keys, or a list of them.',
      right: '- design: &wide\n    columns: 1\n- design:\n    <<: *wide\n    css_class: calm',
    },
    {
      within: 'front matter',
      wrong:
        'a: &a [/, /, /, /, /, /, /, /, /, /]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [⟦*d⟧, *d, *d, *d, *d, *d, *d, *d, *d, *d]',
      finding:
        'With "*d", this page holds more than 20,000 values. Write out what is needed, without "*".',
      right: 'aliases: [/a/]',
    },
  ],
  *yaml({ aliasMistakes }) {
    for (const mistake of aliasMistakes) {
      const isText = mistake.kind === 'unknown' && /\*/.test(mistake.name)
      yield {
        reason: sentence(mistake),
        span: mistake.span,
        ...(isText ? { edits: [{ ...mistake.span, text: quoted(`*${mistake.name}`) }] } : {}),
      }
    }
  },
}

function sentence({ kind, name }: AliasMistake): string {
  switch (kind) {
    case 'unknown':
      return `No value above is named "&${name}". Check the name after "*"; if this is text, put it in quotes: ${quoted(`*${name}`)}`
    case 'circular':
      return `"*${name}" stands inside the value that "&${name}" names: it would never end. Write out what is meant.`
    case 'exploding':
      return `With "*${name}", this page holds more than 20,000 values. Write out what is needed, without "*".`
    case 'merge':
      return 'After "<<:" comes a "*" with the name of a group of keys, or a list of them.'
  }
}
