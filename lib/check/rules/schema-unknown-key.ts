import { didYouMean, oneOf } from '@/lib/check/nearest'
import type { Rule } from '@/lib/check/rule'

/** Upstream ignores such keys in silence, so a warning is enough, and a misspelt one is found at last. */
export const schemaUnknownKey: Rule = {
  id: 'schema/unknown-key',
  severity: 'warning',
  summary: 'Every key is one that is read.',
  *document({ visits }) {
    for (const visit of visits) {
      if (visit.kind !== 'unknown-key') continue
      const guess = didYouMean(visit.key, visit.known)
      const others = guess || ` Known here: ${oneOf(visit.known)}.`
      yield { reason: `Nothing reads the key "${visit.key}".${others}`, span: visit.span }
    }
  },
}
