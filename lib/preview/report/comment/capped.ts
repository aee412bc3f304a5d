/** Of one list: hostile names take several times the room of what is shown of them. */
const MOST_CHARACTERS = 7000

/**
 * The first entries as lines of a list, and how many others there are.
 *
 * @param most entries
 * @param where Markdown that says where the others are
 */
export function capped<T>(
  entries: readonly T[],
  most: number,
  lineOf: (entry: T) => string,
  where = '',
): string {
  const lines: string[] = []
  let left = MOST_CHARACTERS
  for (const entry of entries.slice(0, most)) {
    const line = `- ${lineOf(entry)}`
    left -= line.length
    if (left < 0) break
    lines.push(line)
  }
  const rest = entries.length - lines.length
  return [...lines, ...(rest > 0 ? [`- and ${rest} more${where}`] : [])].join('\n')
}
