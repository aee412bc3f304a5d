import type { VFile } from 'vfile'
import { type Finding, inOrder, visible } from '@/lib/check/finding'
import { codeFrame, type Look } from './frame'
import { plain } from './paint'
import { count, totalLine, totalOf } from './total'

/** Findings shown of one file, and in all: behind that, only their number. */
const MOST_OF_A_FILE = 20
const MOST = 100

export interface TextOptions extends Look {
  /** Shows every finding. */
  all?: boolean
  /** How long the check took. */
  seconds?: number
}

/** `content/about/_index.md:5:12` */
export function placeOf(file: VFile, { line = 1, column = 1 }: Finding): string {
  return `${visible(file.path)}:${line}:${column}`
}

/** The lines of a file that a finding is about, with the mistake underlined; undefined when there is none. */
export function frameOf(file: VFile, { place }: Finding, look?: Look): string | undefined {
  const text = String(file)
  if (text === '' || !place || !('start' in place)) return undefined
  return codeFrame(text, place.start, place.end, look)
}

/** One finding: place, kind, sentence and rule, and the line that it is about. */
export function formatFinding(file: VFile, finding: Finding, look: Look = {}): string {
  const { paint = plain } = look
  const { reason, ruleId, fatal } = finding
  const kind = fatal ? paint(['bold', 'red'], 'error') : paint(['bold', 'yellow'], 'warning')
  const place = paint('cyan', placeOf(file, finding))
  const head = `${place}  ${kind}  ${reason}  ${paint('dim', ruleId ?? '')}`
  const frame = frameOf(file, finding, look)
  return frame === undefined ? head : `${head}\n${frame.replace(/^/gm, ' ')}`
}

/** All findings, grouped by file, capped, with their number in the last line. */
export function formatFindings(files: readonly VFile[], options: TextOptions = {}): string {
  const { all = false, seconds } = options
  let left = all ? Number.POSITIVE_INFINITY : MOST
  const groups = files.map((file) => {
    const findings = inOrder(file.messages)
    const shown = findings.slice(0, Math.min(all ? findings.length : MOST_OF_A_FILE, left))
    left -= shown.length
    return { file, shown, hidden: findings.length - shown.length }
  })
  const lines = groups.flatMap(({ file, shown, hidden }) => [
    ...shown.map((finding) => formatFinding(file, finding, options)),
    ...(shown.length > 0 && hidden > 0 ? [`${visible(file.path)}: and ${hidden} more`] : []),
  ])
  const unseen = groups.filter(({ shown, hidden }) => shown.length === 0 && hidden > 0)
  if (unseen.length > 0) {
    const more = unseen.reduce((sum, { hidden }) => sum + hidden, 0)
    lines.push(`and ${more} more in ${count(unseen.length, 'other file')}`)
  }
  const hidden = groups.reduce((sum, group) => sum + group.hidden, 0)
  return [...lines, totalLine(totalOf(files), { seconds, hidden })].join('\n\n')
}
