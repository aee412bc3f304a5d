/** Empty values count as left out; a text of white space is one. */
export const BLANK = '^\\s*$'

export const NOT_BLANK = '\\S'

/** Only strings have a pattern, so the types that are refused beside one leave strings and null. */
export const ONLY_TEXT = { type: ['array', 'boolean', 'number', 'object'] } as const

/**
 * A pattern for words in any case. JSON Schema has no flag for that.
 *
 * @returns of the whole text, each word as it is
 */
export function anyCase(words: readonly string[]): string {
  return `^(?:${words.map(letters).join('|')})$`
}

/** A pattern for the words in any case but their own. Numbers among them have no case: it is their quotes that differ. */
export function otherLetters(words: readonly string[]): string {
  const asTheyAre = words.filter((word) => word.toLowerCase() !== word.toUpperCase()).map(literal)
  return asTheyAre.length > 0
    ? `^(?!(?:${asTheyAre.join('|')})$)${anyCase(words).slice(1)}`
    : anyCase(words)
}

/** The pattern, or nothing but white space. */
export function orBlank(pattern: string): string {
  return `${BLANK}|${pattern}`
}

function letters(word: string): string {
  return [...word].map(letter).join('')
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

function letter(character: string): string {
  const [small, large] = [character.toLowerCase(), character.toUpperCase()]
  return small === large ? character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&') : `[${large}${small}]`
}
