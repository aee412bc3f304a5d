import type { VFile } from 'vfile'
import type { Finding } from '@/lib/check/finding'

/** What was found in all. */
export interface Total {
  files: number
  errors: number
  warnings: number
  /** How many of them `--fix` mends. */
  fixable: number
}

export function totalOf(files: readonly VFile[]): Total {
  const all: Finding[] = files.flatMap((file) => file.messages)
  const errors = all.filter((finding) => finding.fatal).length
  const fixable = all.filter(isFixable).length
  return { files: files.length, errors, warnings: all.length - errors, fixable }
}

export function isFixable({ edits = [] }: Finding): boolean {
  return edits.length > 0
}

/**
 * `2 errors and 1 warning in 3 files.`, and what to do next.
 *
 * @param more how long it took, if somebody waited for it, and how many findings are not shown
 */
export function totalLine(
  total: Total,
  { seconds, hidden = 0 }: { seconds?: number; hidden?: number } = {},
): string {
  const { files, errors, warnings } = total
  const time = seconds === undefined ? '' : ` (${seconds.toFixed(1)} s)`
  return [
    `${counted(total) || 'No findings'} in ${count(files, 'file')}${time}.`,
    ...(hidden > 0 ? ['`npm run check -- --all` shows all of them.'] : []),
    ...(total.fixable > 0 ? [`\`npm run check -- --fix\` mends ${fixableOf(total)}.`] : []),
    ...(errors + warnings > 0 ? ['docs/rules.md explains the rules.'] : []),
  ].join(' ')
}

/** `2 errors and 1 warning`; '' for none. */
export function counted({ errors, warnings }: Pick<Total, 'errors' | 'warnings'>): string {
  return [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ].join(' and ')
}

/** How many of the findings `--fix` mends, in words: `it`, `2 of them`, `all of them`. */
export function fixableOf({ errors, warnings, fixable }: Omit<Total, 'files'>): string {
  if (fixable < errors + warnings) return `${fixable} of them`
  return fixable === 1 ? 'it' : 'all of them'
}

/** `1 file`, `2 files` */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
