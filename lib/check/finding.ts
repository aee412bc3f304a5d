import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { VFileMessage } from 'vfile-message'
import { perObject } from '@/lib/per-object'

/**
 * One message of the checker. `fatal` is true for an error, which stops a build, and false for a warning; `place` is the
 * range in the file, with lines and columns from 1 and offsets from 0 (UTF-16 code units).
 */
export type Finding = VFileMessage & { edits?: readonly Edit[] }

export type Severity = 'error' | 'warning'

/** What a site may say of a rule. */
export const SEVERITIES = ['error', 'warning', 'off'] as const

/** Offsets in the text of a file: UTF-16 code units, the end exclusive. */
export interface Span {
  start: number
  end: number
  /** The alias that uses what stands here, and where it starts. */
  alias?: { name: string; start: number }
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

/** Findings of one rule in one file: nobody reads more, and a file of a mebibyte has room for a million mistakes. */
const MOST_OF_A_RULE = 1_000

/**
 * What one rule says of one file. A mistake in a value that aliases use again is one finding, and a rule is not asked for more
 * than anybody reads: the last finding says so.
 */
export class Findings {
  private readonly known = new Set<string>()

  get isFull(): boolean {
    return this.known.size >= MOST_OF_A_RULE
  }

  /** The finding to be told; undefined when it was told before, or is too much. */
  take<Said extends Report>(report: Said): Said | undefined {
    const key = `${report.span?.start} ${report.span?.end} ${report.reason}`
    if (this.isFull || this.known.has(key)) return undefined
    this.known.add(key)
    return this.isFull ? { ...report, reason: `${report.reason} ${MORE}` } : report
  }
}

const MORE = 'The file has more mistakes of this kind, which are not listed.'

/** Each finding would look at all of its file. */
const linesOf = perObject((file: VFile) => location(file))

/** Adds a finding to the messages of a file. */
export function addFinding(file: VFile, ruleId: string, severity: Severity, report: Report): void {
  const { start, end, alias } = report.span ?? { start: 0, end: 0 }
  const { toPoint } = linesOf(file)
  const from = toPoint(start)
  const to = toPoint(Math.max(end, start))
  const use = alias && ` The alias "*${alias.name}" in line ${toPoint(alias.start)?.line} uses it.`
  const message: Finding = file.message(short(visible(report.reason)) + visible(use ?? ''), {
    ruleId,
    source: 'blockfront',
    place: from && to ? { start: from, end: to } : undefined,
  })
  message.fatal = (report.severity ?? severity) === 'error'
  if (report.edits) message.edits = report.edits
}

/** Reasons quote what people wrote. What a terminal would obey, or nobody would see, stands there as YAML escapes it. */
export function visible(reason: string): string {
  return reason.replace(UNSEEN, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0')
    return ESCAPES[character] ?? `\\u${code}`
  })
}

/** Controls, and of those for layout the ones that stand in no word: no joiners, which some scripts and emoji need. */
const UNSEEN = /\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

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
