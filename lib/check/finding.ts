import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { VFileMessage } from 'vfile-message'

/**
 * One message of the checker. `fatal` is true for an error, which stops a build, and false for a warning; `place` is the
 * range in the file, with lines and columns from 1 and offsets from 0 (UTF-16 code units).
 */
export type Finding = VFileMessage & { edits?: readonly Edit[] }

export type Severity = 'error' | 'warning'

/** Offsets in the text of a file: UTF-16 code units, the end exclusive. */
export interface Span {
  start: number
  end: number
}

/** Characters that take the place of a span; an empty one is an insertion. */
export interface Edit extends Span {
  text: string
}

/** What a rule says of one mistake. */
export interface Report {
  /** Sentences for an editor: what is wrong, what was expected, what to do. */
  reason: string
  /** Where; the start of the file when it is about the whole of it. */
  span?: Span
  /** Overrides the rule's own. */
  severity?: Severity
  /** What mends it, where there is one right way that loses nothing: what the page shows afterwards is what was meant. */
  edits?: readonly Edit[]
}

/** Adds a finding to the messages of a file. */
export function addFinding(file: VFile, ruleId: string, severity: Severity, report: Report): void {
  const { start, end } = report.span ?? { start: 0, end: 0 }
  const { toPoint } = location(file)
  const from = toPoint(start)
  const to = toPoint(Math.max(end, start))
  const message: Finding = file.message(short(visible(report.reason)), {
    ruleId,
    source: 'blockfront',
    place: from && to ? { start: from, end: to } : undefined,
  })
  message.fatal = (report.severity ?? severity) === 'error'
  if (report.edits) message.edits = report.edits
}

/** Reasons quote what people wrote. What a terminal would obey, or nobody would see, stands there as YAML escapes it. */
export function visible(reason: string): string {
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
