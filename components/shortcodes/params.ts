import type { Shortcode } from '@/lib/markdown/shortcodes'
import type { ShortcodeSchema } from '@/lib/schema/shortcode'
import { shortcodes } from '@/lib/schema/shortcodes'

/** The parameters of a shortcode by name. Positional ones get theirs from its schema; those beyond it are left out. */
export function paramsOf({ name, params }: Shortcode): Partial<Record<string, string>> {
  const schema: ShortcodeSchema | undefined = shortcodes.find((known) => known.name === name)
  const named = params.flatMap((param, index) => {
    const known = param.name ?? schema?.positional?.[index]
    return known === undefined ? [] : [[known, param.value]]
  })
  return Object.fromEntries(named)
}
