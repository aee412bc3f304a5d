import type { InnerRule } from '@/lib/markdown/shortcodes'
import type { Fields } from './fields'

/** A shortcode as its `schema.ts` states it. */
export interface ShortcodeSchema<Name extends string = string> {
  name: Name
  /** One sentence for editors: what it is for. */
  description: string
  /** Whether it encloses text: `{{< name >}} … {{< /name >}}`. */
  inner: InnerRule
  /** As an editor writes it, with what it mostly has. */
  example: string
  /** Its parameters; values are strings as written. */
  params: Fields
  /** The names that positional parameters stand for, in order; none when it takes named ones only. */
  positional?: readonly string[]
}

export function defineShortcode<const Name extends string>(
  schema: ShortcodeSchema<Name>,
): ShortcodeSchema<Name> {
  return schema
}
