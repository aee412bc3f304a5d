import { SEVERITIES } from '@/lib/check/finding'
import { didYouMean, oneOf } from '@/lib/check/nearest'
import { type Rule, valuesOf } from '@/lib/check/rule'

/** @param all every rule, itself included */
export const siteRules = (all: () => readonly Rule[]): Rule => ({
  id: 'site/rules',
  severity: 'error',
  summary: 'The settings name rules that there are, and say how seriously to take them.',
  why: 'Under `rules` in `content/site.yaml`, each rule can be an `error`, which stops a build, a `warning`, or `off`. What cannot be drawn stays an error: there is nothing to choose.',
  examples: [
    {
      within: 'settings',
      wrong: 'rules:\n  ⟦link/mising⟧: warning',
      finding: 'There is no rule "link/mising". Did you mean "link/missing"?',
      right: 'rules:\n  link/missing: warning',
    },
    {
      within: 'settings',
      wrong: 'rules:\n  link/missing: ⟦never⟧',
      finding: '"link/missing" should be "error", "warning" or "off".',
      right: 'rules:\n  link/missing: off',
    },
    {
      within: 'settings',
      wrong: 'rules:\n  ⟦yaml/syntax⟧: off',
      finding:
        '"yaml/syntax" cannot be set: what it finds cannot be drawn, so it stays an error. Delete this line.',
      right: 'rules:\n  link/missing: error',
    },
  ],
  *document(document) {
    const rules = new Map(all().map((rule) => [rule.id, rule]))
    for (const { tree } of valuesOf(document, 'severities')) {
      if (tree.kind !== 'map') continue
      for (const [id, { key, value }] of tree.entries) {
        const rule = rules.get(id)
        const set = value.kind === 'scalar' ? String(value.value) : ''
        if (!rule) {
          yield { reason: `There is no rule "${id}".${didYouMean(id, rules.keys())}`, span: key }
        } else if (rule.severity === 'error' && !rule.isDrawnAnyway) {
          const reason = `"${id}" cannot be set: what it finds cannot be drawn, so it stays an error. Delete this line.`
          yield { reason, span: key }
        } else if (!SEVERITIES.some((name) => name === set)) {
          yield { reason: `"${id}" should be ${oneOf(SEVERITIES)}.`, span: value.span }
        }
      }
    }
  },
})
