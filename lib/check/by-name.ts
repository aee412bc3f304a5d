import type { Rule } from './rule'
import { rules } from './rules'
import { stagingRules } from './rules/staging'

/** All rules by their names, with those that staging applies. */
export const rulesByName: ReadonlyMap<string, Rule> = new Map(
  [...rules, ...stagingRules].map((rule) => [rule.id, rule]),
)
