import type { VFile } from 'vfile'
import { type Edit, type Finding, inOrder, type Severity } from '@/lib/check/finding'
import { documentationOf } from './documentation'
import { type Total, totalOf } from './total'

/** Raised when something that is there already changes its name or its meaning; what is only added does not raise it. */
const VERSION = 1

interface Point {
  line: number
  column: number
  offset: number
}

/** What `--format json` writes (docs/contracts.md). */
export interface JsonReport {
  version: typeof VERSION
  files: { path: string; findings: JsonFinding[] }[]
  summary: Total
}

interface JsonFinding {
  ruleId: string
  severity: Severity
  reason: string
  place: { start: Point; end: Point }
  edits: readonly Edit[]
  documentation: string
}

/** All findings for programs, as one JSON value. */
export function formatJson(files: readonly VFile[]): string {
  const report: JsonReport = {
    version: VERSION,
    files: files.map((file) => ({
      path: file.path,
      findings: inOrder(file.messages).map(jsonFinding),
    })),
    summary: totalOf(files),
  }
  return JSON.stringify(report, null, 2)
}

function jsonFinding({ ruleId = '', fatal, reason, place, edits = [] }: Finding): JsonFinding {
  const range = place && 'start' in place ? place : { start: undefined, end: undefined }
  return {
    ruleId,
    severity: fatal ? 'error' : 'warning',
    reason,
    place: { start: point(range.start), end: point(range.end) },
    edits,
    documentation: documentationOf(ruleId),
  }
}

/** The start of the file for what is about the whole of it. */
function point({ line = 1, column = 1, offset = 0 }: Partial<Point> = {}): Point {
  return { line, column, offset }
}
