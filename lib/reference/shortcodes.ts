import type { ShortcodeSchema } from '@/lib/schema/shortcode'
import { fieldTable } from './table'

/** A shortcode: what it is for, an example, and its parameters. */
export function shortcodeChapter(shortcode: ShortcodeSchema): string[] {
  const { name, description, example, params, positional = [], inner } = shortcode
  return [
    `### ${name}`,
    description,
    `\`\`\`\n${example}\n\`\`\``,
    fieldTable(params, 'parameter'),
    ...(positional.length > 0 ? [`Without names, in this order: ${list(positional)}.`] : []),
    ...(inner === 'none' ? [] : [`It encloses text, and ends with \`{{< /${name} >}}\`.`]),
  ]
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
