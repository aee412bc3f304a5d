import { VFile } from 'vfile'
import { addFinding, type Report, type Severity } from '@/lib/check/finding'

/** A file with findings of one rule. */
export function fileWith(
  text: string,
  reports: readonly (Report & { severity?: Severity })[],
  path = 'content/a.md',
): VFile {
  const file = new VFile({ path, value: text })
  for (const report of reports) addFinding(file, 'about/what', 'error', report)
  return file
}
