/** Words that YAML 1.1 reads as true and false; upstream's parser still does. */
const TRUE = new Set(['true', 'yes', 'on', 'y'])
const FALSE = new Set(['false', 'no', 'off', 'n'])

/** True or false, as a word in any case or a boolean; undefined for anything else. */
export function flagOf(value: unknown): boolean | undefined {
  const word = String(value).toLowerCase()
  if (TRUE.has(word)) return true
  return FALSE.has(word) ? false : undefined
}
