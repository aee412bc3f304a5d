import type { VFile } from 'vfile'
import { inOrder, type Severity } from '@/lib/check/finding'
import { frameOf, placeOf } from './text'

/** A finding as the page that it is about shows it. A type, not an interface: it is staged as JSON. */
export type ShownFinding = {
  severity: Severity
  /** `content/about/_index.md:5:12` */
  place: string
  reason: string
  rule: string
  /** The line of the mistake, and the one before it; '' when the file has none. */
  frame: string
}

/** The findings of a file, for somebody who looks at its page. */
export function shownFindings(file: VFile): ShownFinding[] {
  return inOrder(file.messages).map((finding) => ({
    severity: finding.fatal ? 'error' : 'warning',
    place: placeOf(file, finding),
    reason: finding.reason,
    rule: finding.ruleId ?? '',
    frame: frameOf(file, finding) ?? '',
  }))
}
