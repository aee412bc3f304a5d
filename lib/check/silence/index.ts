import type { VFile } from 'vfile'
import type { Finding } from '@/lib/check/finding'
import { splitFrontMatter } from '@/lib/check/front-matter'
import { isAdvice, type Rule, type Silenced } from '@/lib/check/rule'
import { perObject } from '@/lib/per-object'
import { KEYWORD, type Silence, silencesIn } from './read'

/**
 * Takes the findings away that a file silences, and says what its silences are good for.
 *
 * @param rules all rules, by their names
 */
export function applySilences(file: VFile, rules: ReadonlyMap<string, Rule>): Silenced[] {
  const silences = silencesOf(file)
  if (silences.length === 0) return []
  const uses = new Map(
    silences.map((silence) => [silence, { used: new Set<string>(), refused: new Set<string>() }]),
  )
  const byRule = byNamedRule(silences)
  file.messages = file.messages.filter((finding) => {
    const { ruleId = '' } = finding
    const may = isAdvice(rules.get(ruleId), finding)
    for (const silence of byRule.get(ruleId) ?? []) {
      if (!isCovered(finding, silence)) continue
      uses.get(silence)?.[may ? 'used' : 'refused'].add(ruleId)
      // The first with a reason silences it, and none behind it has anything to do.
      if (may && silence.reason !== '') return false
    }
    return true
  })
  return [...uses].map(([silence, use]) => ({ ...silence, ...use }))
}

/** What staging finds comes later, one by one. */
const silencesOf = perObject((file: VFile): readonly Silence[] => {
  const text = String(file)
  // Hardly any file has one, and each is asked after every edit of another.
  if (!text.includes(KEYWORD)) return []
  const yaml = file.path.endsWith('.yaml') ? { text, base: 0 } : splitFrontMatter(text)?.yaml
  return yaml ? silencesIn(text, yaml) : []
})

function byNamedRule(silences: readonly Silence[]): ReadonlyMap<string, Silence[]> {
  const byRule = new Map<string, Silence[]>()
  for (const silence of silences) {
    for (const id of new Set(silence.rules.map(({ id }) => id))) {
      const naming = byRule.get(id)
      if (naming) naming.push(silence)
      else byRule.set(id, [silence])
    }
  }
  return byRule
}

/** Whether a finding begins where a silence is in force. */
function isCovered({ place }: Finding, { covers }: Silence): boolean {
  const offset = place && 'start' in place ? place.start.offset : undefined
  return offset !== undefined && offset >= covers.start && offset < covers.end
}
