import type { CheckedFile } from '@/lib/check/rule'

type Part = Pick<CheckedFile, 'file' | 'document'>

/**
 * Whether a file is worse off after an edit: it can no longer be read, a rule has more errors in it, or there are not fewer
 * findings. One that could not be read before, and now can, shows what its mistake had hidden.
 */
export function isWorse(before: Part, after: Part): boolean {
  if (!before.document && after.document) return false
  if (before.document && !after.document) return true
  const had = errorsByRule(before)
  for (const [rule, errors] of errorsByRule(after)) {
    if (errors > (had.get(rule) ?? 0)) return true
  }
  return after.file.messages.length >= before.file.messages.length
}

function errorsByRule({ file }: Part): Map<string, number> {
  const errors = new Map<string, number>()
  for (const { fatal, ruleId = '' } of file.messages) {
    if (fatal) errors.set(ruleId, (errors.get(ruleId) ?? 0) + 1)
  }
  return errors
}
