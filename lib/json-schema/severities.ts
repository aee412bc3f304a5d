import { rulesByName } from '@/lib/check/by-name'
import { SEVERITIES } from '@/lib/check/finding'
import type { JsonSchema } from './types'

/** The rules whose severity a site can set. What cannot be drawn stays an error (`site/rules`). */
export function severitiesSchema(): JsonSchema {
  const settable = [...rulesByName.values()].filter(
    ({ severity, isDrawnAnyway }) => severity !== 'error' || isDrawnAnyway,
  )
  const errorMessage = 'Write "error", "warning" or "off".'
  return {
    properties: Object.fromEntries(
      settable.map(({ id, summary }) => [
        id,
        { title: id, description: summary, enum: SEVERITIES, errorMessage },
      ]),
    ),
    additionalProperties: false,
  }
}
