import type { JsonReport } from '@/lib/check/report/json'

/** What stands for the findings of a side whose checker gave none that can be read. */
export const NO_FINDINGS: JsonReport = {
  version: 1,
  files: [],
  summary: { files: 0, errors: 0, warnings: 0, fixable: 0 },
}

/**
 * What `npm run check -- --format json` printed.
 *
 * @returns undefined for anything else: the checker is that of the side, and may be an older one, or a pull request's own
 */
export function readFindings(printed: string): JsonReport | undefined {
  try {
    const report = JSON.parse(printed)
    return isReport(report) ? report : undefined
  } catch {
    return undefined
  }
}

function isReport(value: unknown): value is JsonReport {
  if (!isObject(value) || value.version !== 1 || !isObject(value.summary)) return false
  const { files, errors, warnings, fixable } = value.summary
  return (
    [files, errors, warnings, fixable].every(Number.isSafeInteger) &&
    Array.isArray(value.files) &&
    value.files.every(
      (file) =>
        isObject(file) &&
        typeof file.path === 'string' &&
        Array.isArray(file.findings) &&
        file.findings.every(isFinding),
    )
  )
}

function isFinding(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.place)) return false
  const { ruleId, severity, reason, documentation, edits, place } = value
  return (
    [ruleId, reason, documentation].every((text) => typeof text === 'string') &&
    (severity === 'error' || severity === 'warning') &&
    Array.isArray(edits) &&
    [place.start, place.end].every(isPoint)
  )
}

function isPoint(value: unknown): boolean {
  return isObject(value) && [value.line, value.column, value.offset].every(Number.isSafeInteger)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
