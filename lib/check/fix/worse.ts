import { inOrder } from '@/lib/check/finding'
import type { CheckedFile } from '@/lib/check/rule'

type Part = Pick<CheckedFile, 'file' | 'document'>

/**
 * Whether a file is worse off after edits: it can no longer be read, a rule has more errors in it, or not as many findings
 * are gone as were to be mended. One that could not be read before, and now can, shows what its mistake had hidden.
 *
 * @param mended how many findings the edits were for
 */
export function isWorse(before: Part, after: Part, mended: number): boolean {
  if (!before.document) return !after.document && !hasProgressed(before, after)
  if (!after.document) return true
  const had = errorsByRule(before)
  for (const [rule, errors] of errorsByRule(after)) {
    if (errors > (had.get(rule) ?? 0)) return true
  }
  return after.file.messages.length > before.file.messages.length - mended
}

/** YAML that cannot be read is read from its start to its first mistake: the next one may be further down. */
function hasProgressed(before: Part, after: Part): boolean {
  const [had, has] = [before.file.messages.length, after.file.messages.length]
  return has < had || (has === had && leftBehind(after) < leftBehind(before))
}

/** How much of a file comes behind its first error: what comes before it grows with the edits. */
function leftBehind({ file }: Part): number {
  const [place] = inOrder(file.messages).flatMap((finding) =>
    finding.fatal && finding.place && 'start' in finding.place ? [finding.place] : [],
  )
  return String(file).length - (place?.start.offset ?? 0)
}

function errorsByRule({ file }: Part): Map<string, number> {
  const errors = new Map<string, number>()
  for (const { fatal, ruleId = '' } of file.messages) {
    if (fatal) errors.set(ruleId, (errors.get(ruleId) ?? 0) + 1)
  }
  return errors
}
