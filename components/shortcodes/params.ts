import type { Shortcode } from '@/lib/markdown/shortcodes'
import { parameterName, schemaOf } from '@/lib/schema/parameters'

/** The parameters of a shortcode by name. Positional ones get theirs from its schema; those beyond it are left out. */
export function paramsOf(shortcode: Shortcode): Partial<Record<string, string>> {
  const schema = schemaOf(shortcode.name)
  const named = shortcode.params.flatMap(({ value }, index) => {
    const name = parameterName(schema, shortcode, index)
    return name === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(named)
}
