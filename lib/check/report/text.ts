import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { inOrder } from '@/lib/check/finding'
import { codeFrame } from './frame'

/** Findings shown of one file, and in all: behind that, only their number. */
const MOST_OF_A_FILE = 20
const MOST = 100

/** One finding: place, kind, sentence and rule, and the line that it is about. */
export function formatFinding(file: VFile, finding: VFileMessage): string {
  const { line = 1, column = 1, place, reason, ruleId, fatal } = finding
  const head = `${file.path}:${line}:${column}  ${fatal ? 'error' : 'warning'}  ${reason}  ${ruleId}`
  const text = String(file)
  if (text === '' || !place || !('start' in place)) return head
  const frame = codeFrame(text, place.start, place.end)
  return `${head}\n${frame.replace(/^/gm, '  ')}`
}

/** All findings, grouped by file, capped, with their number in the last line. */
export function formatFindings(files: readonly VFile[]): string {
  let left = MOST
  const groups = files.flatMap((file) => {
    const findings = inOrder(file.messages)
    const shown = findings.slice(0, Math.min(MOST_OF_A_FILE, left))
    left -= shown.length
    if (shown.length === 0) return []
    const hidden = findings.length - shown.length
    const rest = hidden > 0 ? [`${file.path}: and ${hidden} more`] : []
    return [...shown.map((finding) => formatFinding(file, finding)), ...rest]
  })
  return [...groups, total(files)].join('\n\n')
}

/** `2 errors and 1 warning in 3 files.` */
function total(files: readonly VFile[]): string {
  const all = files.flatMap((file) => file.messages)
  const errors = all.filter((finding) => finding.fatal).length
  const warnings = all.length - errors
  const counts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ]
  return `${counts.join(' and ') || 'No findings'} in ${count(files.length, 'file')}.`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
