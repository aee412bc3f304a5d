import { rmSync } from 'node:fs'
import { type Files, writeFiles } from '@/__tests__/lib/check/pages'
import { type Checked, check } from '@/lib/check'
import { formatFindings } from '@/lib/check/report/text'

/** Checks files in a folder of their own, and whether what is said of them can be read by anybody. */
export function checkFiles(folder: string, files: Files): Checked {
  rmSync(folder, { recursive: true, force: true })
  writeFiles(folder, files)
  const checked = check({ contentDir: folder, isPreview: false })
  for (const file of checked.files) {
    const text = String(file)
    for (const { reason, place, ruleId } of file.messages) {
      if (!place || !('start' in place)) throw new Error(`${ruleId} says no place: ${reason}`)
      const { start, end } = place
      const isWithin = Number(start.offset) >= 0 && Number(end.offset) <= text.length
      if (!isWithin || Number(start.offset) > Number(end.offset) || start.line < 1) {
        throw new Error(
          `${ruleId} is at ${start.offset} to ${end.offset} of ${text.length}: ${reason}`,
        )
      }
      if (/\p{Cc}|\[object/u.test(reason)) throw new Error(`${ruleId} says: ${reason}`)
    }
  }
  const report = formatFindings(checked.files)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0009\u000b-\u001f\u007f]/.test(report)) {
    throw new Error(`The report has characters that a terminal obeys: ${JSON.stringify(report)}`)
  }
  return checked
}

/** Seconds of a processor. */
export function secondsOf(work: () => void): number {
  const before = process.cpuUsage().user
  work()
  return (process.cpuUsage().user - before) / 1e6
}
