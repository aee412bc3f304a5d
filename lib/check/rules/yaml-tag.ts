import type { Rule } from '@/lib/check/rule'

export const yamlTag: Rule = {
  id: 'yaml/tag',
  severity: 'error',
  summary: 'Values have no tags but YAML’s own: a tag can ask a program for more than data.',
  *yaml({ document, base }) {
    for (const { code, pos } of [...document.warnings, ...document.errors]) {
      if (code !== 'TAG_RESOLVE_FAILED') continue
      yield {
        reason:
          'This tag (the word after "!") is not supported. Delete it; if the value starts with "!", put it in quotes.',
        span: { start: base + pos[0], end: base + pos[1] },
      }
    }
  },
}
