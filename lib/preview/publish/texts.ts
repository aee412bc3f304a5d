import type { Places } from './context'
import type { Approval } from './pull/approval'
import { LABEL, short } from './words'

/** Comments that are not about a report. Nothing stands in them but our words, hashes, numbers and addresses that GitHub gave. */

const WHY: Readonly<Record<Exclude<Approval, 'approved'>, string>> = {
  none: '',
  early: 'The label that was set before this comment named this commit was taken away. ',
  stranger: 'A label counts only from somebody who may write to this repository. ',
}

export function waiting(commit: string, why: Exclude<Approval, 'approved'>, run: string): string {
  return [
    `### The preview of ${short(commit)} waits for a maintainer`,
    '',
    `It comes from a fork, and its pages can hold any script. ${WHY[why]}To publish it, look at the changes up to commit \`${commit}\`, then set the label \`${LABEL}\`. It counts for this commit only.`,
    '',
    `[How it was built](${run})`,
  ].join('\n')
}

export function failed(commit: string, run: string): string {
  return [
    `### ${short(commit)} could not be built`,
    '',
    `There is no report that says why: [the log of the build](${run}) does.`,
  ].join('\n')
}

/** @param reason a sentence in which everything that others wrote is harmless */
export function refused(commit: string, reason: string, run: string): string {
  return [
    `### The preview of ${short(commit)} was refused`,
    '',
    reason,
    '',
    `[How it was built](${run}) · The rules are in docs/previews.md.`,
  ].join('\n')
}

/** When the build made no report that this side understands: pull requests may change its form. */
export function withoutReport(commit: string, { after, report }: Places): string {
  return [
    `### [Preview of ${short(commit)}](${after})`,
    '',
    report
      ? `Its report is of another form than the default branch knows: [read it there](${report}report.html).`
      : 'It came without a report.',
  ].join('\n')
}

export function removed(): string {
  return 'The preview was removed, as the pull request is closed. It comes back when the pull request is opened again.'
}
