import { didYouMean } from '@/lib/check/nearest'
import type { Rule } from '@/lib/check/rule'

export const silenceRule: Rule = {
  id: 'silence/rule',
  severity: 'warning',
  summary: 'A comment that silences findings names rules that there are.',
  why: 'The name of the rule stands behind each finding: `link/missing`. Several are separated by commas.',
  examples: [
    {
      within: 'text',
      wrong: '<!-- blockfront-ignore ⟦link/mising⟧: The page comes next week. -->\nHello.',
      finding:
        'There is no rule "link/mising". Did you mean "link/missing"? The name of a rule stands behind each of its findings.',
      right: 'Hello.',
    },
    {
      within: 'text',
      wrong: '⟦<!-- blockfront-ignore -->⟧\nHello.',
      finding:
        'This comment names no rule. Write what it silences and why: "blockfront-ignore link/missing: The page comes next week."',
      right: 'Hello.',
    },
  ],
  *silence({ rules, span }, known) {
    if (rules.length === 0) {
      const reason =
        'This comment names no rule. Write what it silences and why: "blockfront-ignore link/missing: The page comes next week."'
      yield { reason, span }
    }
    for (const { id, span } of rules.filter(({ id }) => !known.has(id))) {
      const reason = `There is no rule "${id}".${didYouMean(id, known.keys())} The name of a rule stands behind each of its findings.`
      yield { reason, span }
    }
  },
}
