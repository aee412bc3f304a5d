import type { VFile } from 'vfile'
import { rulesByName } from './by-name'
import { SEVERITIES, type Severity } from './finding'
import { isAdvice } from './rule'
import type { MapTree } from './yaml/tree'

type Severities = ReadonlyMap<string, Severity | 'off'>

/** What `rules` in the settings says of each rule. What is wrong there, a rule says (`site/rules`). */
export function severitiesOf(settings: MapTree | undefined): Severities {
  const tree = settings?.entries.get('rules')?.value
  if (tree?.kind !== 'map') return new Map()
  return new Map(
    [...tree.entries].flatMap(([id, { value }]) => {
      const set = SEVERITIES.find((name) => value.kind === 'scalar' && value.value === name)
      return set ? [[id, set] as const] : []
    }),
  )
}

/** Gives the findings of a file the severities that the site has set. */
export function setSeverities(file: VFile, severities: Severities): void {
  if (severities.size === 0) return
  file.messages = file.messages.filter((finding) => {
    const { ruleId = '' } = finding
    const set = severities.get(ruleId)
    if (!set || !isAdvice(rulesByName.get(ruleId), finding)) return true
    finding.fatal = set === 'error'
    return set !== 'off'
  })
}
