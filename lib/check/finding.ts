import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { VFileMessage } from 'vfile-message'
import { perObject } from '@/lib/per-object'

/**
 * One message of the checker. `fatal` is true for an error, which stops a build, and false for a warning; `place` is the
 * range in the file, with lines and columns from 1 and offsets from 0 (UTF-16 code units).
 */
export type Finding = VFileMessage

export type Severity = 'error' | 'warning'

/** Offsets in the text of a file: UTF-16 code units, the end exclusive. */
export interface Span {
  start: number
  end: number
  /** The alias that uses what stands here, and where it starts. */
  alias?: { name: string; start: number }
}

/** What a rule says of one mistake. */
export interface Report {
  /** Sentences for an editor: what is wrong, what was expected, what to do. */
  reason: string
  /** Where; the start of the file when it is about the whole of it. */
  span?: Span
  /** Overrides the rule's own. */
  severity?: Severity
}

/** Findings of one rule in one file: nobody reads more, and a file of a mebibyte has room for a million mistakes. */
const MOST_OF_A_RULE = 1_000

/** What a rule yields, added to the messages of a file; the rule is not asked for more than anybody reads. */
export function addFindings(
  file: VFile,
  { id, severity }: { id: string; severity: Severity },
  reports: Iterable<Report>,
): void {
  for (const report of reports) if (!addFinding(file, id, severity, report)) return
}

/**
 * Adds a finding to the messages of a file. A mistake in a value that aliases use again is one finding.
 *
 * @returns false when the file has as many of this rule as anybody reads; the last of them says so
 */
export function addFinding(
  file: VFile,
  ruleId: string,
  severity: Severity,
  report: Report,
): boolean {
  const { start, end, alias } = report.span ?? { start: 0, end: 0 }
  const { lines, known } = stateOf(file)
  const ofRule = known.get(ruleId) ?? new Set()
  known.set(ruleId, ofRule)
  const key = `${start} ${end} ${report.reason}`
  if (ofRule.size >= MOST_OF_A_RULE) return false
  if (ofRule.has(key)) return true
  ofRule.add(key)
  const isLast = ofRule.size === MOST_OF_A_RULE
  const sentences = [
    short(visible(report.reason)),
    ...(alias
      ? [visible(`The alias "*${alias.name}" in line ${lines.toPoint(alias.start)?.line} uses it.`)]
      : []),
    ...(isLast ? ['The file has more mistakes of this kind, which are not listed.'] : []),
  ]
  const from = lines.toPoint(start)
  const to = lines.toPoint(Math.max(end, start))
  const message = file.message(sentences.join(' '), {
    ruleId,
    source: 'blockfront',
    place: from && to ? { start: from, end: to } : undefined,
  })
  message.fatal = (report.severity ?? severity) === 'error'
  return !isLast
}

/** What is kept of a file, so that each finding does not look at all of it. */
const stateOf = perObject((file: VFile) => ({
  lines: location(file),
  known: new Map<string, Set<string>>(),
}))

/** Reasons quote what people wrote. What a terminal would obey, or nobody would see, stands there as YAML escapes it. */
function visible(reason: string): string {
  return reason.replace(/\p{Cc}/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0')
    return ESCAPES[character] ?? `\\u${code}`
  })
}

const ESCAPES: Partial<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A word that nobody reads to its end, such as a picture that was pasted as text, must not fill a terminal. */
function short(reason: string): string {
  const words = reason.replace(/(\S{100})\S{50,}(?=\S{10})/gu, '$1…')
  return words.length > 1000 ? `${words.slice(0, 600)} … ${words.slice(-300)}` : words
}

/** Errors before warnings would tear a file's findings apart: they stand in the order of the text. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
}

export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => message.fatal)
}
