import type { Shortcode } from '@/lib/markdown/shortcodes'
import type { ShortcodeSchema } from './shortcode'
import { shortcodes } from './shortcodes'

/** The schema of a shortcode; undefined when there is none of that name. */
export function schemaOf(name: string): ShortcodeSchema | undefined {
  return shortcodes.find((shortcode) => shortcode.name === name)
}

/**
 * The name of a parameter: its own, or the one that its position stands for.
 *
 * @param schema of the shortcode; without one, only written names count
 * @returns undefined when a value without a name stands where the schema has no name for it
 */
export function parameterName(
  schema: ShortcodeSchema | undefined,
  { params }: Shortcode,
  index: number,
): string | undefined {
  return params[index]?.name ?? schema?.positional?.[index]
}
