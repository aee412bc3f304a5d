import type { Rule } from '@/lib/check/rule'
import { shifted } from '@/lib/check/shift'
import { mistakesIn } from '@/lib/check/syntax'

export const yamlTab: Rule = {
  id: 'yaml/tab',
  severity: 'error',
  summary: 'Lines are indented with spaces, not with tabs (YAML 1.2.2, chapter 6.1).',
  why: 'A tab is as wide as each program likes, so YAML could not tell what belongs to what. Editors of text can be told to write spaces when the tab key is pressed. `--fix` replaces tabs where it makes no difference how wide they were meant to be.',
  examples: [
    {
      within: 'front matter',
      wrong: 'design:\n⟦\t⟧css_class: wide',
      finding: 'A tab indents this line, and YAML counts spaces. Put spaces in place of the tab.',
      right: 'design:\n  css_class: wide',
      isFixed: true,
    },
    {
      within: 'section',
      wrong: '-⟦\t⟧block: markdown\n  content:\n    title: Hello',
      finding: 'A tab stands here where YAML needs a space. Put a space in its place.',
      right: '- block: markdown\n  content:\n    title: Hello',
      isFixed: true,
    },
  ],
  *yaml(yaml) {
    for (const mistake of mistakesIn(yaml)) if (mistake.isTab) yield shifted(mistake, yaml.base)
  },
}
