/** How many a failure shows: enough to see what is wrong, few enough to be read. */
const SHOWN = 30

/** Fails with the findings, a line each and as they are: Jest would show them as one string, with its quotation marks escaped. */
export function expectNone(findings: readonly string[]): void {
  if (findings.length === 0) return
  const rest = findings.length - SHOWN
  const lines = [...findings.slice(0, SHOWN), ...(rest > 0 ? [`and ${rest} more`] : [])]
  throw new Error(`${findings.length} finding(s):\n${lines.join('\n')}`)
}
