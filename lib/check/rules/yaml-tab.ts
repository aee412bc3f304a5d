import type { Rule } from '@/lib/check/rule'

export const yamlTab: Rule = {
  id: 'yaml/tab',
  severity: 'error',
  summary: 'YAML is indented with spaces (YAML 1.2.2, chapter 6.1).',
  *yaml({ document, base }) {
    for (const error of document.errors) {
      if (error.code !== 'TAB_AS_INDENT') continue
      yield {
        reason: 'A tab indents this line. YAML is indented with spaces: replace the tab.',
        span: { start: base + error.pos[0], end: base + error.pos[1] },
      }
    }
  },
}
