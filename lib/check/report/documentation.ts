/** The file that explains every rule; made by lib/check/documentation. */
export const RULES_DOCUMENT = 'docs/rules.md'

/** Where a rule is explained: `docs/rules.md#link-missing`. */
export function documentationOf(ruleId: string): string {
  return `${RULES_DOCUMENT}#${anchorOf(ruleId)}`
}

/** `link/missing` → `link-missing`: what GitHub makes of a heading has no sign for the slash. */
export function anchorOf(ruleId: string): string {
  return ruleId.replaceAll('/', '-')
}
