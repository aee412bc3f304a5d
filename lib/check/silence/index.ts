import type { VFile } from 'vfile'
import type { Finding } from '@/lib/check/finding'
import { splitFrontMatter } from '@/lib/check/front-matter'
import { isAdvice, type Rule, type Silenced } from '@/lib/check/rule'
import { silencesIn } from './read'

/**
 * Takes the findings away that a file silences, and says what its silences are good for.
 *
 * @param rules all rules, by their names
 */
export function applySilences(file: VFile, rules: ReadonlyMap<string, Rule>): Silenced[] {
  const text = String(file)
  const yaml = file.path.endsWith('.yaml') ? { text, base: 0 } : splitFrontMatter(text)?.yaml
  const silences = yaml ? silencesIn(text, yaml) : []
  return silences.map((silence) => {
    const used = new Set<string>()
    const isReady = silence.reason !== ''
    const named = new Set(silence.rules.map(({ id }) => id))
    const covered = file.messages.filter(
      (finding) =>
        named.has(finding.ruleId ?? '') &&
        isWithin(finding, silence.covers) &&
        isAdvice(rules.get(finding.ruleId ?? ''), finding),
    )
    for (const finding of covered) used.add(finding.ruleId ?? '')
    if (isReady) file.messages = file.messages.filter((finding) => !covered.includes(finding))
    return { ...silence, used }
  })
}

function isWithin({ place }: Finding, covers: { start: number; end: number }): boolean {
  const offset = place && 'start' in place ? place.start.offset : undefined
  return offset !== undefined && offset >= covers.start && offset < covers.end
}
