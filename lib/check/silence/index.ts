import type { VFile } from 'vfile'
import type { Finding } from '@/lib/check/finding'
import { splitFrontMatter } from '@/lib/check/front-matter'
import { isAdvice, type Rule, type Silenced } from '@/lib/check/rule'
import { KEYWORD, type Silence, silencesIn } from './read'

/**
 * Takes the findings away that a file silences, and says what its silences are good for.
 *
 * @param rules all rules, by their names
 */
export function applySilences(file: VFile, rules: ReadonlyMap<string, Rule>): Silenced[] {
  const text = String(file)
  // Hardly any file has one, and each is asked after every edit of another.
  if (!text.includes(KEYWORD)) return []
  const yaml = file.path.endsWith('.yaml') ? { text, base: 0 } : splitFrontMatter(text)?.yaml
  const silences = yaml ? silencesIn(text, yaml) : []
  return silences.map((silence) => {
    const covered = file.messages.filter((finding) => isCovered(finding, silence, rules))
    if (silence.reason !== '') {
      file.messages = file.messages.filter((finding) => !covered.includes(finding))
    }
    return { ...silence, used: new Set(covered.map(({ ruleId = '' }) => ruleId)) }
  })
}

/** Whether a silence names the rule of a finding, and stands where it begins. */
function isCovered(
  finding: Finding,
  { rules: named, covers }: Silence,
  rules: ReadonlyMap<string, Rule>,
): boolean {
  const { ruleId = '', place } = finding
  const offset = place && 'start' in place ? place.start.offset : undefined
  return (
    offset !== undefined &&
    offset >= covers.start &&
    offset < covers.end &&
    named.some(({ id }) => id === ruleId) &&
    isAdvice(rules.get(ruleId), finding)
  )
}
