import type { VFile } from 'vfile'
import { rulesByName } from './by-name'
import type { Checked } from './checker'
import { addFinding, type Report } from './finding'
import type { Rule } from './rule'
import { setSeverities, severitiesOf } from './severities'
import { applySilences } from './silence'

/** Adds what staging found to a file that was checked. The page's silences and the site's severities hold for it as well. */
export function addLateFinding(
  { site }: Pick<Checked, 'site'>,
  file: VFile,
  rule: Rule,
  report: Report,
): void {
  addFinding(file, rule.id, rule.severity, report)
  applySilences(file, rulesByName)
  setSeverities(file, severitiesOf(site.document?.tree))
}
