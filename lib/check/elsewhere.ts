import type { Level } from './visit'

/** Where a key would be read that is not read where it stands: words that end a sentence. Undefined when nowhere near. */
export function placeOf(key: string, level: Level): string | undefined {
  const below = groupWith(key, level)
  if (below !== undefined) return `below "${below}"`
  for (let above = level.above; above; above = above.above) {
    if (Object.hasOwn(above.fields, key)) {
      return above.above
        ? `further left, beside "${firstKey(above)}"`
        : 'at the start of a line, outside the sections'
    }
    const beside = groupWith(key, above)
    if (beside !== undefined) return `below "${beside}"`
  }
  return undefined
}

/** The group of keys of a level that has a key of this name. */
function groupWith(key: string, { fields }: Level): string | undefined {
  const [name] =
    Object.entries(fields).find(
      ([, field]) => field.kind === 'object' && Object.hasOwn(field.fields, key),
    ) ?? []
  return name
}

function firstKey({ tree }: Level): string {
  const [name = ''] = tree.entries.keys()
  return name
}
